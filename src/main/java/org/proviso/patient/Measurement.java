package org.proviso.patient;

import java.util.Optional;

/**
 * A measured value as recorded.
 *
 * @param measure what was measured, a word of the vocabulary ({@code
 *     rules/vocabulary/measures.yaml}) or a synonym
 * @param quantity the value
 * @param date when it was measured, where recorded
 * @param certainty how certain it is; a preliminary result is not confirmed
 * @param where where in the record it stands; empty until the patient is built
 */
public record Measurement(
    String measure,
    Quantity quantity,
    Optional<PartialDate> date,
    Certainty certainty,
    String where)
    implements Placed<Measurement> {

  /** Refuses a refuted value: a value that was withdrawn is not recorded. */
  public Measurement {
    if (certainty == Certainty.REFUTED) {
      throw new IllegalArgumentException("a measured value is never refuted; leave it out");
    }
  }

  /** A value with nothing said about its certainty. */
  public Measurement(String measure, Quantity quantity, Optional<PartialDate> date, String where) {
    this(measure, quantity, date, Certainty.NOT_STATED, where);
  }

  /** A value measured on a date. */
  public static Measurement of(String measure, Quantity quantity, PartialDate date) {
    return new Measurement(measure, quantity, Optional.of(date), "");
  }

  /** The same with another certainty. */
  public Measurement certainty(Certainty changed) {
    return new Measurement(measure, quantity, date, changed, where);
  }

  @Override
  public Measurement at(String changed) {
    return new Measurement(measure, quantity, date, certainty, changed);
  }
}
