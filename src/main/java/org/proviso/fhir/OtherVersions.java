package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Notices resources of other versions of FHIR by shapes that R4 does not have. */
final class OtherVersions {

  private OtherVersions() {}

  /** What shows that a resource is not of R4; empty where nothing does. */
  static Optional<String> of(JsonNode resource) {
    String type = resource.path("resourceType").asText("");
    return switch (type) {
      case "MedicationOrder", "DiagnosticOrder" -> older("the resource type " + type);
      case "MedicationUsage" -> newer("the resource type " + type);
      case "Condition" ->
          resource.path("clinicalStatus").isTextual()
                  || resource.path("verificationStatus").isTextual()
              ? older("a clinicalStatus or verificationStatus that is a plain word")
              : resource.has("patient") && !resource.has("subject")
                  ? older("Condition.patient")
                  : Optional.empty();
      case "AllergyIntolerance" ->
          resource.path("clinicalStatus").isTextual()
                  || resource.has("substance")
                  || resource.path("status").isTextual()
              ? older("a clinicalStatus that is a plain word, or AllergyIntolerance.substance")
              : resource.path("type").isObject()
                  ? newer("AllergyIntolerance.type as a CodeableConcept")
                  : Optional.empty();
      case "MedicationStatement" ->
          resource.has("taken")
              ? older("MedicationStatement.taken")
              : newerMedication(resource, type);
      case "MedicationRequest", "MedicationAdministration", "MedicationDispense" ->
          newerMedication(resource, type);
      case "Encounter" ->
          resource.path("class").isArray() ? newer("Encounter.class as a list") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> newerMedication(JsonNode resource, String type) {
    return resource.path("medication").isObject()
        ? newer(type + ".medication as a CodeableReference")
        : Optional.empty();
  }

  private static Optional<String> older(String shape) {
    return Optional.of(shape + " belongs to DSTU2 or STU3");
  }

  private static Optional<String> newer(String shape) {
    return Optional.of(shape + " belongs to R5");
  }
}
