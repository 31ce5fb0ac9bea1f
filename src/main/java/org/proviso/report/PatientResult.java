package org.proviso.report;

import java.util.Optional;
import org.proviso.advice.Reassessment;

/**
 * What differs for one patient between two rulebooks.
 *
 * @param patient who it is, and in which file
 * @param reassessment what differs; empty where the older rulebook cannot read the record
 * @param fault why it cannot; empty where it can
 */
public record PatientResult(String patient, Optional<Reassessment> reassessment, String fault) {

  /** A patient who could be assessed under both. */
  public static PatientResult of(String patient, Reassessment reassessment) {
    return new PatientResult(patient, Optional.of(reassessment), "");
  }

  /** A patient whose record the older rulebook cannot read. */
  public static PatientResult unreadable(String patient, String fault) {
    return new PatientResult(patient, Optional.empty(), fault);
  }

  boolean isDifferent() {
    return reassessment
        .filter(
            each ->
                each.isOutOfScopeInOne()
                    || each.differing().stream().anyMatch(rule -> !rule.isOnlyOpen()))
        .isPresent();
  }

  boolean isOnlyOpen() {
    return !isDifferent() && reassessment.filter(each -> !each.differing().isEmpty()).isPresent();
  }
}
