package org.proviso.cli;

import org.proviso.rules.Rulebook;
import picocli.CommandLine.IVersionProvider;

/** Tells the version without loading the rules. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    Rulebook.Edition edition = Rulebook.shippedEdition();
    return new String[] {
      "proviso " + edition.version(), "rulebook " + edition.digest().substring(0, 12)
    };
  }
}
