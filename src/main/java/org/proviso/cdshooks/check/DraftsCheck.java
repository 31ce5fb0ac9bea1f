package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Points 13 and 14: the orders of a context among themselves. */
final class DraftsCheck {

  private static final List<String> BUNDLES =
      List.of("draftOrders", "medications", "conditions", "appointments");

  /** Types that one version of FHIR has and a later one has not, with what took their place. */
  private static final Map<String, String> REPLACED =
      Map.of("MedicationOrder", "MedicationRequest", "ProcedureRequest", "ServiceRequest");

  private DraftsCheck() {}

  static void check(Reading context, String hook) {
    Set<String> types = new HashSet<>();
    for (String field : BUNDLES) {
      JsonNode bundle = context.node(field);
      if (Resources.wrongBundle(bundle).isPresent()) {
        continue;
      }
      JsonPath entries = context.path(field).child("entry");
      for (int index = 0; index < bundle.path("entry").size(); index++) {
        JsonNode resource = bundle.path("entry").path(index).path("resource");
        types.add(Resources.typeOf(resource));
        check(context, hook, resource, entries.child(index).child("resource"));
      }
      if (field.equals("draftOrders")) {
        checkSelections(context, bundle);
      }
    }
    REPLACED.forEach(
        (older, newer) -> {
          if (types.contains(older) && types.contains(newer)) {
            context
                .faults()
                .add(
                    ContextRequirement.ONE_FHIR_VERSION,
                    context.path(),
                    "with " + older + " beside " + newer);
          }
        });
  }

  private static void check(Reading context, String hook, JsonNode resource, JsonPath path) {
    String status = resource.path("status").asText("draft");
    if (!status.equals("draft") && hook.equals("order-select")) {
      context.faults().add(ContextRequirement.DRAFT_STATUS, path.child("status"), "another");
    }
    if (!status.equals("draft") && hook.equals("medication-refill")) {
      context.faults().add(ContextRequirement.REFILL_DRAFT_STATUS, path.child("status"), "another");
    }
    String patient = Forms.idOf(context.node("patientId").asText(""));
    for (String field : List.of("subject", "patient")) {
      String subject = resource.path(field).path("reference").asText("");
      boolean isPatient = subject.startsWith("Patient/") || subject.contains("/Patient/");
      if (isPatient && !patient.isEmpty() && !Forms.idOf(subject).equals(patient)) {
        context
            .faults()
            .add(
                ContextRequirement.DRAFT_OF_THE_PATIENT,
                path.child(field),
                "for another patient than patientId");
      }
    }
  }

  private static void checkSelections(Reading context, JsonNode bundle) {
    Set<String> drafts = new HashSet<>();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      drafts.add(Resources.typeOf(resource) + "/" + resource.path("id").asText(""));
    }
    JsonNode selections = context.node("selections");
    for (int index = 0; index < selections.size(); index++) {
      String selection = selections.path(index).asText("");
      if (Forms.isReference(selection) && !drafts.contains(selection)) {
        context
            .faults()
            .add(
                ContextRequirement.SELECTION_AMONG_DRAFTS,
                context.path("selections").child(index),
                "a reference to no draft order");
      }
    }
  }
}
