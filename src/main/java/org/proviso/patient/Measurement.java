package org.proviso.patient;

import java.util.Optional;

/**
 * A measured value as recorded.
 *
 * @param measure what was measured, a word of the vocabulary ({@code
 *     rules/vocabulary/measures.yaml}) or a synonym
 * @param quantity the value
 * @param date when it was measured, where recorded
 * @param where where in the record it stands; empty until the patient is built
 */
public record Measurement(
    String measure, Quantity quantity, Optional<PartialDate> date, String where) {

  /** A value measured on a date. */
  public static Measurement of(String measure, Quantity quantity, PartialDate date) {
    return new Measurement(measure, quantity, Optional.of(date), "");
  }

  /** The same at a place in the record. */
  public Measurement at(String changed) {
    return new Measurement(measure, quantity, date, changed);
  }
}
