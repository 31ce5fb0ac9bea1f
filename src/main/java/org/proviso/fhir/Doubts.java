package org.proviso.fhir;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.PartialDate;

/**
 * What was observed and could not be read, by what it was. The latest observation counts; where a
 * later one, or one that may be later, could not be read, an earlier one no longer tells that
 * something is not so.
 */
final class Doubts {

  /** The last day on which such an observation may have been made. */
  private final Map<String, LocalDate> doubts = new HashMap<>();

  void add(String observed, Optional<PartialDate> date) {
    LocalDate last = date.map(PartialDate::latest).orElse(LocalDate.MAX);
    doubts.merge(observed, last, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Whether something of the kind that could not be read may be later than a day, or of it. */
  boolean reach(String observed, Optional<PartialDate> date) {
    return doubts.containsKey(observed)
        && (date.isEmpty() || !date.get().earliest().isAfter(doubts.get(observed)));
  }
}
