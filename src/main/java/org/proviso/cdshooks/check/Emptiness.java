package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Point 2 below fields that the specification does not know. FHIR resources have rules of their own
 * and are passed over.
 */
final class Emptiness {

  private Emptiness() {}

  static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || value.isMissingNode()
        || value.isContainerNode() && value.isEmpty()
        || value.isTextual() && value.textValue().isEmpty();
  }

  static void check(JsonNode value, JsonPath path, FaultList faults) {
    check(value, path, faults, 0);
  }

  private static void check(JsonNode value, JsonPath path, FaultList faults, int depth) {
    if (faults.isFull()) {
      return;
    }
    if (depth > JsonText.MOST_DEPTH) {
      faults.add(JsonRequirement.WITHIN_LIMITS, path, "nested too deep");
      return;
    }
    if (isEmpty(value)) {
      faults.add(JsonRequirement.NOT_EMPTY, path, Shown.kind(value));
    } else if (value.isArray()) {
      for (int index = 0; index < value.size() && !faults.isFull(); index++) {
        check(value.get(index), path.child(index), faults, depth + 1);
      }
    } else if (value.isObject() && !value.has("resourceType")) {
      value
          .properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("extension")) {
                  check(field.getValue(), path.child(field.getKey()), faults, depth + 1);
                }
              });
    }
  }
}
