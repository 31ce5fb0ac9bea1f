package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proviso.patient.PartialDate;

/**
 * The day of a record for which nobody gave one: the latest timestamp of a Bundle, or else the
 * latest day on which something in it was written down or happened. Dates of a server's own keeping
 * ({@code meta.lastUpdated}) do not count, nor do ends, which may lie ahead.
 */
final class RecordDay {

  private static final int MOST_NESTED = 4;

  private static final List<String> WRITTEN =
      List.of(
          "recordedDate",
          "authoredOn",
          "dateAsserted",
          "effectiveDateTime",
          "effectiveInstant",
          "issued",
          "date",
          "whenHandedOver",
          "whenPrepared",
          "performedDateTime");

  private static final List<String> PERIODS =
      List.of("effectivePeriod", "performedPeriod", "period");

  private Optional<LocalDate> stamped = Optional.empty();
  private Optional<LocalDate> written = Optional.empty();

  void add(JsonNode resource) {
    add(resource, 0);
  }

  private void add(JsonNode resource, int depth) {
    if (!resource.path("resourceType").asText("").equals("Bundle")) {
      WRITTEN.forEach(field -> written = later(written, resource.path(field)));
      PERIODS.forEach(field -> written = later(written, resource.path(field).path("start")));
      return;
    }
    stamped = later(stamped, resource.path("timestamp"));
    if (depth <= MOST_NESTED) {
      resource.path("entry").forEach(entry -> add(entry.path("resource"), depth + 1));
    }
  }

  private static Optional<LocalDate> later(Optional<LocalDate> known, JsonNode date) {
    if (!date.isTextual()) {
      return known;
    }
    Optional<LocalDate> day = FhirDate.of(date.textValue()).map(PartialDate::latest);
    boolean isLater = day.isPresent() && (known.isEmpty() || day.get().isAfter(known.get()));
    return isLater ? day : known;
  }

  Optional<LocalDate> latest() {
    return stamped.or(() -> written);
  }
}
