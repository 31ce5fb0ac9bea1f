package org.proviso.cdshooks.check;

import static org.proviso.cdshooks.check.Presence.OPTIONAL;
import static org.proviso.cdshooks.check.Presence.REQUIRED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Points 11 to 14 and 18: what a request says. */
final class RequestCheck {

  private RequestCheck() {}

  static void check(JsonNode document, JsonPath path, FaultList faults) {
    Reading.of(document, RequestRequirement.REQUEST, path, faults).ifPresent(RequestCheck::check);
  }

  private static void check(Reading request) {
    Optional<String> hook = request.text("hook", REQUIRED, RequestRequirement.HOOK);
    hook.ifPresent(name -> Hook.checkName(request, name));
    request
        .text("hookInstance", REQUIRED, RequestRequirement.HOOK_INSTANCE)
        .ifPresent(instance -> checkInstance(request, instance));
    request
        .text("fhirServer", OPTIONAL, RequestRequirement.FHIR_SERVER)
        .ifPresent(server -> checkServer(request, server));
    request
        .object("fhirAuthorization", OPTIONAL, RequestRequirement.FHIR_AUTHORIZATION)
        .map(Reading::withheld)
        .ifPresent(
            authorization -> {
              if (!request.has("fhirServer")) {
                request.fault(
                    "fhirServer", RequestRequirement.FHIR_SERVER_WITH_AUTHORIZATION, "missing");
              }
              checkAuthorization(authorization);
            });
    request
        .object("context", REQUIRED, RequestRequirement.CONTEXT)
        .map(Reading::withheld)
        .ifPresent(context -> ContextCheck.check(context, hook.orElse("")));
    request
        .object("prefetch", OPTIONAL, RequestRequirement.PREFETCH)
        .map(Reading::withheld)
        .ifPresent(PrefetchCheck::check);
    request.done();
  }

  private static void checkInstance(Reading request, String instance) {
    if (!Forms.isUuid(instance)) {
      request.fault("hookInstance", RequestRequirement.HOOK_INSTANCE, Shown.quoted(instance));
    } else if (Forms.canBeGuessed(instance)) {
      request.fault(
          "hookInstance", RequestRequirement.HOOK_INSTANCE_ENTROPY, Shown.quoted(instance));
    }
  }

  private static void checkServer(Reading request, String server) {
    if (!Forms.isWebAddress(server)) {
      request.fault("fhirServer", RequestRequirement.FHIR_SERVER, Shown.quoted(server));
    } else if (server.toLowerCase(Locale.ROOT).startsWith("http:")) {
      request.fault("fhirServer", RequestRequirement.FHIR_SERVER_HTTPS, "http");
    }
  }

  private static void checkAuthorization(Reading authorization) {
    authorization.text("access_token", REQUIRED, RequestRequirement.ACCESS_TOKEN);
    authorization
        .text("token_type", REQUIRED, RequestRequirement.TOKEN_TYPE)
        .filter(type -> !type.equals("Bearer"))
        .ifPresent(
            type ->
                authorization.fault(
                    "token_type", RequestRequirement.TOKEN_TYPE, "another word than Bearer"));
    authorization
        .value("expires_in", REQUIRED, RequestRequirement.EXPIRES_IN)
        .ifPresent(seconds -> checkExpiry(authorization, seconds));
    Optional<String> scope = authorization.text("scope", REQUIRED, RequestRequirement.SCOPE);
    authorization.text("subject", REQUIRED, RequestRequirement.SUBJECT);
    authorization
        .text("patient", OPTIONAL, RequestRequirement.AUTHORIZED_PATIENT)
        .ifPresent(id -> ContextCheck.checkId(authorization, "patient", id, "Patient"));
    if (scope.filter(RequestCheck::isOfPatients).isPresent() && !authorization.has("patient")) {
      authorization.fault("patient", RequestRequirement.PATIENT_WITH_PATIENT_SCOPE, "missing");
    }
    if (scope.filter(text -> text.matches(".*\\.(read|write|\\*)( .*)?")).isPresent()) {
      authorization.fault("scope", RequestRequirement.SCOPE_VERSION, "of SMART 1");
    }
    authorization.done();
  }

  private static void checkExpiry(Reading authorization, JsonNode seconds) {
    if (!seconds.isNumber() || seconds.doubleValue() % 1 != 0) {
      authorization.fault(
          "expires_in",
          RequestRequirement.EXPIRES_IN,
          seconds.isNumber() ? "a number with a fraction" : Shown.kind(seconds));
    } else if (seconds.doubleValue() < 1) {
      authorization.fault("expires_in", RequestRequirement.EXPIRES_LATER, "less than one");
    }
  }

  private static boolean isOfPatients(String scopes) {
    return (" " + scopes).contains(" patient/");
  }
}
