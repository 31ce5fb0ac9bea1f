package org.proviso.advice;

import java.util.List;

/**
 * Whether the rules speak of this patient at all. Out of scope, no rule is applied and nothing is
 * raised, which says nothing about the patient.
 *
 * @param state in, out or unknown
 * @param reason why, in a sentence
 */
public record Scope(State state, String reason) {

  /** The findings that decide it, beside whether the record says that the patient has died. */
  public static final List<String> FINDINGS =
      List.of(ScopeReading.UNDER_18, ScopeReading.CHRONIC_PAIN, ScopeReading.ACUTE_PAIN);

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
