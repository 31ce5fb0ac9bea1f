package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whose a resource is, as far as it says. */
final class SamePatient {

  private static final List<String> OWNERS = List.of("subject", "patient");

  private SamePatient() {}

  /** Whether a resource can be the patient's. */
  static boolean owns(String patientId, JsonNode resource) {
    if (Pages.is(resource, "Patient")) {
      JsonNode id = resource.path("id");
      return !id.isTextual() || id.asText().equals(patientId);
    }
    for (String owner : OWNERS) {
      JsonNode reference = resource.path(owner).path("reference");
      if (reference.isTextual() && isOther(reference.asText(), patientId)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOther(String reference, String patientId) {
    String[] steps = reference.split("/");
    for (int at = 0; at + 1 < steps.length; at++) {
      if (steps[at].equals("Patient")) {
        return !steps[at + 1].equals(patientId);
      }
    }
    return false;
  }
}
