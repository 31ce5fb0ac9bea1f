package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads a call. Fields that it does not know, and {@code extension} anywhere, are passed over.
 * Messages name fields and never their values. Not thread-safe.
 */
final class CallReader {

  private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  private final List<String> warnings = new ArrayList<>();

  /** Reads a call of a hook. */
  static Call read(Hook hook, byte[] body) {
    return new CallReader().call(hook, Json.object(body));
  }

  private Call call(Hook hook, JsonNode request) {
    String name = Json.text(request, "hook", "");
    if (!name.equals(hook.hook())) {
      throw Problem.wrong("'hook' must be '" + hook.hook() + "' for the service " + hook.id());
    }
    if (!isUuid(Json.text(request, "hookInstance", ""))) {
      warnings.add("'hookInstance' is not a UUID");
    }
    JsonNode context = request.path("context");
    if (!context.isObject()) {
      throw Problem.wrong("'context' is missing, or is not an object");
    }
    if (!context.path("userId").isTextual()) {
      warnings.add("'context.userId' is missing");
    }
    String patient = patientId(Json.text(context, "patientId", "context."));
    Optional<JsonNode> drafts =
        hook.hasDrafts() ? Optional.of(drafts(context)) : Optional.<JsonNode>empty();
    Set<String> selections = hook == Hook.ORDER_SELECT ? selections(context) : Set.of();
    Map<String, JsonNode> prefetch = prefetch(request.path("prefetch"));
    Optional<FhirAccess> access = access(request, patient);
    return new Call(hook, patient, drafts, selections, prefetch, access, warnings);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String patientId(String written) {
    String id = written;
    if (id.startsWith("Patient/")) {
      id = id.substring("Patient/".length());
      warnings.add("'context.patientId' is a bare id, without 'Patient/'");
    }
    if (!FHIR_ID.matcher(id).matches()) {
      throw Problem.wrong(
          "'context.patientId' is not a FHIR id: up to 64 letters, digits, hyphens and full stops");
    }
    return id;
  }

  private static JsonNode drafts(JsonNode context) {
    JsonNode drafts = context.path("draftOrders");
    if (!drafts.isObject() || !drafts.path("resourceType").asText().equals("Bundle")) {
      throw Problem.wrong("'context.draftOrders' is missing, or is not a FHIR Bundle");
    }
    return drafts;
  }

  private static Set<String> selections(JsonNode context) {
    JsonNode written = context.path("selections");
    if (!written.isArray() && !written.isMissingNode()) {
      throw Problem.wrong("'context.selections' is not an array");
    }
    Set<String> selections = new LinkedHashSet<>();
    for (JsonNode selection : written) {
      if (!selection.isTextual()) {
        throw Problem.wrong("an item of 'context.selections' is not text");
      }
      selections.add(selection.asText());
    }
    return selections;
  }

  private Map<String, JsonNode> prefetch(JsonNode prefetch) {
    Map<String, JsonNode> sent = new LinkedHashMap<>();
    if (prefetch.isMissingNode() || prefetch.isNull()) {
      return sent;
    }
    if (!prefetch.isObject()) {
      throw Problem.wrong("'prefetch' is not an object");
    }
    int others = 0;
    for (Map.Entry<String, JsonNode> each : prefetch.properties()) {
      if (Prefetch.of(each.getKey()).isPresent()) {
        sent.put(each.getKey(), each.getValue());
      } else if (!each.getKey().equals("extension")) {
        others++;
      }
    }
    if (others > 0) {
      warnings.add(others + " of the keys under 'prefetch' were not asked for and not read");
    }
    return sent;
  }

  private Optional<FhirAccess> access(JsonNode request, String patient) {
    JsonNode server = request.path("fhirServer");
    JsonNode authorization = request.path("fhirAuthorization");
    if (!server.isTextual()) {
      if (authorization.isObject()) {
        warnings.add("'fhirAuthorization' was sent without 'fhirServer'");
      }
      return Optional.empty();
    }
    JsonNode limitedTo = authorization.path("patient");
    if (limitedTo.isTextual() && !limitedTo.asText().equals(patient)) {
      warnings.add("'fhirAuthorization' is for another patient, so no FHIR server is asked");
      return Optional.empty();
    }
    JsonNode token = authorization.path("access_token");
    try {
      return Optional.of(
          new FhirAccess(
              new URI(server.asText()),
              token.isTextual() ? Optional.of(token.asText()) : Optional.empty()));
    } catch (URISyntaxException e) {
      warnings.add("'fhirServer' is not an address, so no FHIR server is asked");
      return Optional.empty();
    }
  }
}
