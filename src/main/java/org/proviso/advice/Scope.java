package org.proviso.advice;

import org.proviso.finding.Findings;
import org.proviso.patient.Patient;

/**
 * Whether the rules speak of this patient at all. Out of scope, no rule is applied and nothing is
 * raised, which says nothing about the patient.
 *
 * @param state in, out or unknown
 * @param reason why, in a sentence
 */
public record Scope(State state, String reason) {

  /** The finding that takes a patient out of scope where it is present. */
  public static final String UNDER_18 = "age-under-18";

  /** The finding that takes a patient out of scope where it is absent. */
  public static final String CHRONIC_PAIN = "chronic-pain";

  /** The scope of a patient, by what is known or supposed. */
  public static State of(Patient patient, Findings findings) {
    return ScopeReading.state(patient.person(), findings);
  }

  /** In, out or unknown. */
  public enum State {
    /** An adult, alive, with chronic pain. */
    IN,
    /** Under 18, not living, or without chronic pain. */
    OUT,
    /** Age or chronic pain is not recorded; every rule is applied all the same. */
    UNKNOWN
  }
}
