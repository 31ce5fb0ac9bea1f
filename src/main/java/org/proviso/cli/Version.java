package org.proviso.cli;

import org.proviso.rules.Rulebook;

/** Tells the version without loading the rules. */
final class Version {

  private Version() {}

  static String text() {
    Rulebook.Edition edition = Rulebook.shippedEdition();
    return "proviso "
        + edition.version()
        + "\nrulebook "
        + edition.digest().substring(0, 12)
        + "\n";
  }
}
