package org.proviso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.proviso.Proviso;
import org.proviso.advice.Reassessment;
import org.proviso.document.InvalidInputException;
import org.proviso.report.DifferenceReport;
import org.proviso.report.PatientResult;
import org.proviso.rules.Rule;
import org.proviso.rules.RulebookComparison;
import org.proviso.rules.SavedRulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** The difference from an older rulebook, and what it makes of patients. */
record RulebookDifference(SavedRulebook old, Proviso proviso, Predicate<Rule> wanted) {

  static RulebookDifference from(Path file, Proviso proviso, Predicate<Rule> wanted) {
    return new RulebookDifference(SavedRulebook.read(file), proviso, wanted);
  }

  /**
   * Writes the report over the patients of some files, and tells what cannot be read.
   *
   * @return whether every file could be read
   */
  boolean over(List<Path> paths, Given given) {
    RulebookComparison comparison =
        RulebookComparison.of(old.rulebook(), proviso.rulebook(), wanted);
    List<PatientResult> results = new ArrayList<>();
    boolean allRead = true;
    if (old.faults().isEmpty()) {
      for (Path path : paths) {
        for (Path file : ScenarioFiles.in(path)) {
          allRead &= read(file, results, given);
        }
      }
    }
    given
        .out()
        .print(
            new DifferenceReport(old, proviso.rulebook(), Terminal.style())
                .write(comparison, results));
    return allRead;
  }

  private boolean read(Path file, List<PatientResult> results, Given given) {
    try {
      for (Scenario scenario : new ScenarioReader(proviso.rulebook()).read(file)) {
        results.add(compared(file, scenario));
      }
      return true;
    } catch (InvalidInputException e) {
      given.tell(e.faults());
      return false;
    }
  }

  private PatientResult compared(Path file, Scenario scenario) {
    String patient = file + ": " + scenario.id();
    try {
      Reassessment all =
          Reassessment.of(
              scenario.patient(),
              old.rulebook(),
              proviso.rulebook(),
              proviso.assess(scenario.patient()));
      return PatientResult.of(patient, all.keeping(this::isWanted));
    } catch (IllegalArgumentException e) {
      return PatientResult.unreadable(patient, String.valueOf(e.getMessage()));
    }
  }

  private boolean isWanted(String rule) {
    return proviso
        .rulebook()
        .rule(rule)
        .or(() -> old.rulebook().rule(rule))
        .filter(wanted)
        .isPresent();
  }
}
