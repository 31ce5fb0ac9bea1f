package org.proviso.cli;

import java.util.Optional;
import org.proviso.report.Manner;
import org.proviso.rules.Level;

/**
 * For whom words are written.
 *
 * @param level what was chosen
 */
record LevelOption(Optional<Level> level) {

  static final Option OPTION =
      Option.of(
          "--level",
          "LEVEL",
          "For whom: patient, student or clinician. Without it the words for a patient lead, and what a"
              + " clinician reads follows.");

  static LevelOption of(Given given) {
    return new LevelOption(given.oneOf(OPTION, Level.values()));
  }

  Manner of(Manner manner) {
    return level.isPresent() ? manner.at(level.get()) : manner;
  }
}
