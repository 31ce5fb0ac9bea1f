package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.patient.PartialDate;

/**
 * The day of a record for which nobody gave one: the latest timestamp of a Bundle, or else the
 * latest day on which something in it was written down or happened. Dates of a server's own keeping
 * ({@code meta.lastUpdated}) do not count, nor do ends, which may lie ahead.
 */
final class RecordDay {

  /** Of an Encounter, a Procedure, a MedicationStatement or an administration. */
  private static final Set<String> NOT_HAPPENED =
      Set.of("planned", "preparation", "intended", "cancelled", "not-done");

  private static final List<String> HAPPENING = List.of("effective", "performed", "period");

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
      String latest = later(written, date.isObject() ? date.path("start") : date);
      if (!latest.equals(written) && counts(field, resource)) {
        written = latest;
      }
    }
  }

  /** An entry made in error does not exist, and what is planned or called off did not happen. */
  private static boolean counts(String field, JsonNode resource) {
    String status = resource.path("status").asText("");
    return !status.equals("entered-in-error")
        && Verification.of(Part.of(resource, "")) != Verification.ENTERED_IN_ERROR
        && !(NOT_HAPPENED.contains(status) && HAPPENING.stream().anyMatch(field::startsWith));
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
