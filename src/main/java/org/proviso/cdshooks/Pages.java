package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the frame of what was sent: a resource alone, or a page of a search. */
final class Pages {

  private Pages() {}

  static boolean isBundle(JsonNode page) {
    return is(page, "Bundle");
  }

  static boolean isResource(JsonNode node) {
    return node.path("resourceType").isTextual();
  }

  static boolean isFailure(JsonNode page) {
    return is(page, "OperationOutcome");
  }

  static boolean is(JsonNode node, String type) {
    return node.path("resourceType").asText().equals(type);
  }

  /** The resources of a page; of a resource alone, itself. */
  static List<JsonNode> resources(JsonNode page) {
    if (!isBundle(page)) {
      return List.of(page);
    }
    List<JsonNode> resources = new ArrayList<>();
    for (JsonNode entry : page.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.isObject()) {
        resources.add(resource);
      }
    }
    return resources;
  }

  /** The entries of a Bundle that hold a resource of some type. */
  static List<JsonNode> entries(JsonNode bundle) {
    List<JsonNode> entries = new ArrayList<>();
    for (JsonNode entry : bundle.path("entry")) {
      if (isResource(entry.path("resource"))) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Why something of a page may be missing, a further page aside. */
  static Optional<String> gap(JsonNode page) {
    if (!isResource(page)) {
      return Optional.of("it is no FHIR resource");
    }
    if (!isBundle(page)) {
      return Optional.empty();
    }
    JsonNode entries = page.path("entry");
    if (!entries.isMissingNode() && !entries.isArray()) {
      return Optional.of("its entries cannot be read");
    }
    for (JsonNode entry : entries) {
      JsonNode resource = entry.path("resource");
      if (!isResource(resource)) {
        return Optional.of("an entry has no resource");
      }
      if (isFailure(resource) && isSevere(resource)) {
        return Optional.of("the search was answered in part");
      }
    }
    return Optional.empty();
  }

  private static boolean isSevere(JsonNode outcome) {
    for (JsonNode issue : outcome.path("issue")) {
      String severity = issue.path("severity").asText();
      if (!severity.equals("warning")
          && !severity.equals("information")
          && !severity.equals("success")) {
        return true;
      }
    }
    return !outcome.path("issue").isArray();
  }

  /** The link to the next page. */
  static Optional<String> next(JsonNode page) {
    for (JsonNode link : page.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return Optional.of(link.path("url").asText());
      }
    }
    return Optional.empty();
  }

  /** Whether the pages of a search hold fewer matches than they say that there are. */
  static boolean isShort(List<JsonNode> pages) {
    long total = pages.stream().mapToLong(page -> page.path("total").asLong(0)).max().orElse(0);
    long found = 0;
    for (JsonNode page : pages) {
      for (JsonNode entry : page.path("entry")) {
        String mode = entry.path("search").path("mode").asText("match");
        found += mode.equals("match") && !isFailure(entry.path("resource")) ? 1 : 0;
      }
    }
    return found < total;
  }
}
