package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.patient.RecordList;

/**
 * Takes resources and Bundles of every type apart: what is there now, what was deleted, which page
 * is missing, what a server answered instead (FHIR R4, bundle).
 */
final class Bundles {

  private static final int MOST_NESTED = 4;

  private final Resources resources;
  private final RecordDay day;
  private final Notes notes;

  Bundles(Resources resources, RecordDay day, Notes notes) {
    this.resources = resources;
    this.day = day;
    this.notes = notes;
  }

  /**
   * Adds a resource or all that a Bundle holds.
   *
   * @throws InvalidInputException where it is no resource of FHIR R4
   */
  void add(JsonNode json, String where) {
    add(json, "", where, 0);
  }

  private void add(JsonNode json, String fullUrl, String where, int depth) {
    String type = Resource.text(json, "resourceType");
    if (!json.isObject() || type.isEmpty()) {
      throw refused(where, "is no FHIR resource: it has no 'resourceType'");
    }
    if (depth > MOST_NESTED) {
      throw refused(where, "Bundles within Bundles deeper than " + MOST_NESTED + " levels");
    }
    OtherVersions.of(json)
        .ifPresent(
            shape -> {
              throw refused(where, shape + "; this reads FHIR R4 (4.0.1)");
            });
    switch (type) {
      case "Bundle" -> bundle(json, where, depth);
      case "OperationOutcome" -> outcome(json, where);
      default -> {
        day.add(type, json);
        resources.add(Resource.of(json, fullUrl, where));
      }
    }
  }

  private static InvalidInputException refused(String where, String message) {
    return new InvalidInputException(Place.of(where.isEmpty() ? "FHIR" : where), message);
  }

  private void bundle(JsonNode bundle, String where, int depth) {
    day.addBundle(bundle);
    String type = bundle.path("type").asText("");
    JsonNode entries = bundle.path("entry");
    if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
      throw refused(where, "'entry' of a Bundle is no list");
    }
    Set<String> deleted = new HashSet<>();
    Set<String> seen = new HashSet<>();
    int matches = 0;
    for (int at = 0; at < entries.size(); at++) {
      JsonNode entry = entries.get(at);
      String fullUrl = entry.path("fullUrl").asText("");
      String place = (where.isEmpty() ? "" : where + ".") + "entry[" + at + "]";
      JsonNode resource = entry.path("resource");
      if (isMatch(entry)) {
        matches++;
      }
      if (entry.path("request").path("method").asText("").equals("DELETE")) {
        deleted.add(key(entry));
      } else if (resource.isMissingNode() || resource.isNull()) {
        answer(entry, place);
      } else if (type.equals("history")) {
        // Newest first: what comes later in the list is an older version, or one before a deletion.
        String key = key(entry);
        if (key.isEmpty() || !deleted.contains(key) && seen.add(key)) {
          add(resource, fullUrl, place + ".resource", depth + 1);
        }
      } else {
        add(resource, fullUrl, place + ".resource", depth + 1);
        if (entry.path("response").has("outcome")) {
          answer(entry, place);
        }
      }
    }
    if (type.equals("searchset")) {
      page(bundle, matches, where);
    }
  }

  /** Whether it counts among the {@code total} of a search. */
  private static boolean isMatch(JsonNode entry) {
    return entry.path("search").path("mode").asText("match").equals("match")
        && !Resource.text(entry.path("resource"), "resourceType").equals("OperationOutcome");
  }

  /** What names a resource over its versions: {@code Condition/12}. */
  private static String key(JsonNode entry) {
    JsonNode resource = entry.path("resource");
    if (resource.has("id")) {
      return resource.path("resourceType").asText("") + "/" + resource.path("id").asText("");
    }
    String url = entry.path("request").path("url").asText(entry.path("fullUrl").asText(""));
    int last = url.lastIndexOf('/');
    int before = last < 0 ? -1 : url.lastIndexOf('/', last - 1);
    return url.substring(before + 1);
  }

  private void answer(JsonNode entry, String place) {
    if (!entry.path("request").isObject() && !entry.path("response").isObject()) {
      missing(place, "an entry without a resource", entry.path("fullUrl").asText(""));
      return;
    }
    JsonNode outcome = entry.path("response").path("outcome");
    String status = entry.path("response").path("status").asText("");
    if (outcome.isObject()) {
      outcome(outcome, place + ".response.outcome");
    } else if (!status.isEmpty() && !status.startsWith("2")) {
      missing(place, "the server answered " + status, "");
    }
  }

  private void outcome(JsonNode outcome, String where) {
    for (JsonNode issue : outcome.path("issue")) {
      String severity = issue.path("severity").asText("");
      if (!severity.equals("information") && !severity.equals("warning")) {
        missing(
            where,
            "the server answered an OperationOutcome: " + issue.path("code").asText("error"),
            "");
        return;
      }
    }
    notes.add(where, "OperationOutcome", "a remark of the server, no part of the record");
  }

  private void page(JsonNode bundle, int matches, String where) {
    String hint = "";
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText("").equals("self")) {
        hint = link.path("url").asText("");
      }
    }
    for (JsonNode entry : bundle.path("entry")) {
      hint += " " + entry.path("resource").path("resourceType").asText("");
    }
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText("").equals("next")) {
        missing(where, "a further page of the search was not fetched", hint);
        return;
      }
    }
    if (bundle.path("total").asInt(0) > matches) {
      missing(
          where,
          "the search found " + bundle.path("total").asInt() + ", and " + matches + " are here",
          hint);
    }
  }

  /** Notes that a part of the record is not here; what it could have answered stays open. */
  void missing(String where, String why, String hint) {
    List<RecordList> lists = Lists.of(where + " " + hint);
    if (lists.isEmpty()) {
      notes.add(where, "a part of the record", why, Optional.empty());
    }
    for (RecordList list : lists) {
      notes.add(where, "a part of the record", why, list);
    }
  }
}
