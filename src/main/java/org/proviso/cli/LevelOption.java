package org.proviso.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proviso.report.Manner;
import org.proviso.rules.Level;
import picocli.CommandLine.Option;

/** The option that chooses for whom words are written. */
final class LevelOption {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "For whom: patient, student or clinician. Without it the words for a patient lead, and what a"
              + " clinician reads follows.")
  private @Nullable Level level;

  LevelOption() {}

  Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  Manner of(Manner manner) {
    return level().map(manner::at).orElse(manner);
  }
}
