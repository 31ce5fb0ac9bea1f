package org.proviso.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.PartialDate;

/**
 * What was observed and could not be read, by what it was. The latest observation counts; where a
 * later one, or one that may be later, could not be read, an earlier one no longer tells that
 * something is not so.
 */
final class Doubts {

  private final Map<String, List<Optional<PartialDate>>> doubts = new HashMap<>();

  void add(String observed, Optional<PartialDate> date) {
    doubts.computeIfAbsent(observed, key -> new ArrayList<>()).add(date);
  }

  /** Whether something of the kind that could not be read may be later than a day, or of it. */
  boolean reach(String observed, Optional<PartialDate> date) {
    return doubts.getOrDefault(observed, List.of()).stream()
        .anyMatch(
            doubt ->
                doubt.isEmpty() || date.isEmpty() || !date.get().isCertainlyAfter(doubt.get()));
  }
}
