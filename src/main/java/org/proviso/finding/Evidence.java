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

  Evidence via(String link) {
    return new Evidence(where, what + " (" + link + ")", date, certainty);
  }
}
