package org.proviso.finding;

import java.util.Optional;
import org.proviso.patient.Certainty;
import org.proviso.patient.PartialDate;

/**
 * What in the record gave a finding its state, or left it open.
 *
 * @param where where in the record it stands: {@code conditions[0]}, {@code Condition/123.code}
 * @param what what stands there, in words
 * @param date its date, where recorded
 * @param certainty how certain it is
 */
public record Evidence(String where, String what, Optional<PartialDate> date, Certainty certainty) {

  static Evidence of(String where, String what, Optional<PartialDate> date) {
    return new Evidence(where, what, date, Certainty.NOT_STATED);
  }

  /** The place of what no record says: it was supposed. */
  static final String SUPPOSED = "supposed";

  static Evidence supposed(State state) {
    return of(
        SUPPOSED,
        switch (state) {
          case PRESENT -> "supposed to be so";
          case ABSENT -> "supposed not to be so";
          case UNKNOWN -> "supposed not to be recorded";
        },
        Optional.empty());
  }

  /** Whether this stands in no record, but was supposed. */
  public boolean isSupposed() {
    return where.equals(SUPPOSED);
  }

  Evidence via(String link) {
    return new Evidence(where, what + " (" + link + ")", date, certainty);
  }
}
