package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tells by its form that a resource is of another version of FHIR than R4. */
final class FhirVersion {

  private FhirVersion() {}

  /** What gives a resource away as being of another version; empty where nothing does. */
  static Optional<String> otherThanR4(JsonNode resource) {
    String type = resource.path("resourceType").asText();
    return switch (type) {
      case "Condition", "AllergyIntolerance" -> {
        if (resource.path("clinicalStatus").isTextual()) {
          yield older(type + ".clinicalStatus is text");
        }
        yield resource.path("type").isObject() && type.equals("AllergyIntolerance")
            ? newer(type + ".type is an object")
            : Optional.empty();
      }
      case "MedicationRequest", "MedicationStatement" ->
          resource.path("medication").isObject()
              ? newer(type + ".medication is an object")
              : Optional.empty();
      case "MedicationOrder", "DiagnosticOrder", "ProcedureRequest" -> older("there is a " + type);
      case "MedicationUsage" -> newer("there is a " + type);
      default -> Optional.empty();
    };
  }

  private static Optional<String> older(String sign) {
    return Optional.of("FHIR STU3 or older: " + sign);
  }

  private static Optional<String> newer(String sign) {
    return Optional.of("FHIR R5 or newer: " + sign);
  }
}
