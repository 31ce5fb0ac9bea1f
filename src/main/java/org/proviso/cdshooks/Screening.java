package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.proviso.fhir.FhirReader;

/** Refuses what is another patient's, or no FHIR R4, before anything is read. */
final class Screening {

  private Screening() {}

  static void refuseOthers(Call call, Map<Prefetch, Part> parts) {
    call.drafts()
        .ifPresent(
            drafts ->
                Pages.resources(drafts)
                    .forEach(each -> refuse(each, "context.draftOrders", call.patientId())));
    parts.replaceAll(
        (key, part) -> {
          if (part.origin() == Part.Origin.PREFETCH) {
            part.resources()
                .forEach(each -> refuse(each, "prefetch." + key.key(), call.patientId()));
          }
          boolean others =
              part.resources().stream().anyMatch(each -> !SamePatient.owns(call.patientId(), each));
          return others
              ? Part.missing(key, "the FHIR server sent what is another patient's")
              : part;
        });
  }

  private static void refuse(JsonNode resource, String place, String patientId) {
    if (!SamePatient.owns(patientId, resource)) {
      throw Problem.wrong(
          "'" + place + "' holds what belongs to another patient than 'context.patientId'");
    }
    FhirReader.otherVersion(resource)
        .ifPresent(
            shape -> {
              throw Problem.wrong(
                  "'" + place + "': " + shape + "; this service reads FHIR R4 (4.0.1)");
            });
  }

  /** The Patient resource, the only thing that is required. */
  static JsonNode person(Map<Prefetch, Part> parts) {
    Part part = parts.get(Prefetch.PATIENT);
    return part.resources().stream()
        .filter(each -> Pages.is(each, "Patient"))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.missing(
                    "'prefetch.patient' is required: the Patient resource was neither sent nor to"
                        + " be had from the FHIR server"
                        + part.gap().map(gap -> " (" + gap + ")").orElse("")));
  }
}
