package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.proviso.patient.PartialDate;

/**
 * The day of a record for which nobody gave one: the latest timestamp of a Bundle, or else the
 * latest day on which something in it was written down or happened. Dates of a server's own keeping
 * ({@code meta.lastUpdated}) do not count, nor do ends, which may lie ahead.
 */
final class RecordDay {

  private String stamped = "";
  private String written = "";

  /** A Bundle, whose timestamp counts before anything in it. */
  void addBundle(JsonNode bundle) {
    stamped = later(stamped, bundle.path("timestamp"));
  }

  /** A resource of a kind. */
  void add(String type, JsonNode resource) {
    for (String field : Elements.datesOf(type)) {
      JsonNode date = resource.path(field);
      written = later(written, date.isObject() ? date.path("start") : date);
    }
  }

  /** Dates stand in the order of their letters; only one that may be later is looked at. */
  private static String later(String known, JsonNode date) {
    if (!date.isTextual() || date.textValue().compareTo(known) <= 0) {
      return known;
    }
    return FhirDate.of(date.textValue()).isPresent() ? date.textValue() : known;
  }

  Optional<LocalDate> latest() {
    return FhirDate.of(stamped.isEmpty() ? written : stamped).map(PartialDate::latest);
  }
}
