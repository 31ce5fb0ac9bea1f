package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A resource of the record.
 *
 * @param json the resource
 * @param type its type
 * @param id its id; may be empty
 * @param fullUrl how the Bundle names it; may be empty
 * @param path the way to it from what was added
 */
record Resource(JsonNode json, String type, String id, String fullUrl, String path) {

  static Resource of(JsonNode json, String fullUrl, String path) {
    return new Resource(json, text(json, "resourceType"), text(json, "id"), fullUrl, path);
  }

  static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** {@code Type/id}, or the way to it where it has no id. */
  String place() {
    return id.isEmpty() ? path : type + "/" + id;
  }

  Part part() {
    return Part.of(json, place());
  }

  /** The address of the server that it comes from; empty where that is not known. */
  String base() {
    if (id.isEmpty() || !fullUrl.startsWith("http")) {
      return "";
    }
    String end = "/" + type + "/" + id;
    return fullUrl.endsWith(end) ? fullUrl.substring(0, fullUrl.length() - end.length()) : "";
  }

  /** When this version was made, for telling which of two is the later. */
  Optional<Instant> updated() {
    try {
      String updated = json.path("meta").path("lastUpdated").asText("");
      return Optional.of(OffsetDateTime.parse(updated).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
