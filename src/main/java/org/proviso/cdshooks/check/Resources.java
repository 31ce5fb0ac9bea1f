package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** FHIR resources as far as CDS Hooks looks at them. */
final class Resources {

  private Resources() {}

  /** The type, or nothing where it is no resource. */
  static String typeOf(JsonNode value) {
    return value.path("resourceType").asText("");
  }

  static boolean isOne(JsonNode value) {
    return value.isObject() && value.path("resourceType").isTextual() && !typeOf(value).isEmpty();
  }

  static boolean areAll(JsonNode array) {
    for (JsonNode item : array) {
      if (!isOne(item)) {
        return false;
      }
    }
    return true;
  }

  /** What it is, without anything that it says. */
  static String inWords(JsonNode value) {
    if (!isOne(value)) {
      return value.isObject() ? "an object without resourceType" : Shown.kind(value);
    }
    String type = typeOf(value);
    return ResourceTypes.isOne(type) ? "a resource " + type : "a resource of an unknown type";
  }

  /** What is wrong with a Bundle, if anything is. */
  static Optional<String> wrongBundle(JsonNode value) {
    if (!typeOf(value).equals("Bundle")) {
      return Optional.of(inWords(value));
    }
    JsonNode entries = value.path("entry");
    if (!entries.isMissingNode() && !entries.isArray()) {
      return Optional.of("a Bundle whose entry is " + Shown.kind(entries));
    }
    for (int index = 0; index < entries.size(); index++) {
      if (!isOne(entries.path(index).path("resource"))) {
        return Optional.of("a Bundle without a resource in entry[" + index + "]");
      }
    }
    return Optional.empty();
  }
}
