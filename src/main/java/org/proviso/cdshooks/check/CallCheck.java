package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Calls one service in several ways. */
final class CallCheck {

  private static final long SLOW_MILLIS = 1000;
  private static final int PRECONDITION_FAILED = 412;

  private final ServiceCheck check;
  private final DiscoveredService service;
  private final boolean isDiscoveryOpen;
  private final URI endpoint;
  private final JsonPath place;

  CallCheck(ServiceCheck check, DiscoveredService service, boolean isDiscoveryOpen) {
    this.check = check;
    this.service = service;
    this.isDiscoveryOpen = isDiscoveryOpen;
    this.endpoint = check.address().of(service);
    this.place =
        new JsonPath(
            "POST /cds-services/" + Shown.cleaned(service.id()) + " (" + service.hook() + ")");
  }

  void check() {
    Hook hook = Hook.named(service.hook()).orElseThrow();
    check.origin().ifPresent(origin -> checkPreflight());
    Answer broken = check.post(endpoint, check.headers(), "{");
    if (broken.status() != 400) {
      fault(ServiceRequirement.NOT_JSON_STATUS, check.hinted(broken) + " for a body of {");
    }
    check.checkOrigin(broken, place);
    examine(
        check.post(
            endpoint, check.headers(), request(SampleRequest.bare(hook, UUID.randomUUID()))));
    ObjectNode complete = SampleRequest.complete(hook, UUID.randomUUID(), service.prefetch());
    Answer answer = check.post(endpoint, check.headers(), request(complete));
    examine(answer);
    if (answer.status() == PRECONDITION_FAILED) {
      fault(ServiceRequirement.ADVERTISES_WHAT_IT_NEEDS, "412");
    }
    if (answer.millis() > SLOW_MILLIS) {
      fault(ServiceRequirement.ANSWERS_IN_TIME, "answered after " + answer.millis() + " ms");
    }
    checkUnknownFields(complete, answer);
    if (check.hasToken()) {
      checkTokens(request(complete));
    }
  }

  private void fault(Requirement requirement, String found) {
    check.faults().add(requirement, place, found);
  }

  private static String request(ObjectNode request) {
    return request.toString();
  }

  private void examine(Answer answer) {
    check.checkOrigin(answer, place);
    if (answer.status() == 200) {
      check
          .json(answer, place)
          .ifPresent(
              response ->
                  ResponseCheck.check(response, new JsonPath(place + " $"), check.faults()));
      return;
    }
    check.checkErrorBody(answer, place);
    if (answer.status() != PRECONDITION_FAILED) {
      fault(ServiceRequirement.CALL_STATUS, check.hinted(answer));
    }
  }

  private void checkUnknownFields(ObjectNode request, Answer before) {
    ObjectNode further = request.deepCopy();
    further.put("hookInstance", UUID.randomUUID().toString());
    further.put("aFieldOfTheFuture", "x");
    further.putObject("extension").put("org.proviso.check", "x");
    ((ObjectNode) further.path("context")).put("aFieldOfTheFuture", "x");
    ((ObjectNode) further.path("context")).putObject("extension").put("org.proviso.check", "x");
    Answer after = check.post(endpoint, check.headers(), request(further));
    if (after.status() != before.status()) {
      fault(
          ServiceRequirement.ACCEPTS_UNKNOWN_FIELDS,
          after.inWords() + " with them, and " + before.inWords() + " without");
    }
  }

  private void checkPreflight() {
    Map<String, String> asked = check.withoutToken();
    asked.put("Access-Control-Request-Method", "POST");
    asked.put("Access-Control-Request-Headers", "authorization,content-type");
    Answer answer = check.caller().call("OPTIONS", endpoint, asked, "");
    check.checkOrigin(answer, place);
    String methods = words(answer, "Access-Control-Allow-Methods");
    String headers = words(answer, "Access-Control-Allow-Headers");
    boolean isAllowed =
        answer.status() / 100 == 2
            && (methods.contains(" post ") || methods.contains(" * "))
            && headers.contains(" authorization ")
            && (headers.contains(" content-type ") || headers.contains(" * "));
    if (!isAllowed) {
      fault(
          ServiceRequirement.CORS_PREFLIGHT,
          answer.inWords() + ", methods" + methods + "and headers" + headers + "allowed");
    }
  }

  private static String words(Answer answer, String header) {
    String value = Shown.cleaned(answer.header(header).orElse("none").toLowerCase(Locale.ROOT));
    return " " + value.replaceAll("[,\\s]+", " ").strip() + " ";
  }

  private void checkTokens(String request) {
    boolean isOpen = !check.post(endpoint, check.withoutToken(), request).isRefusal();
    if (isOpen != isDiscoveryOpen) {
      fault(
          ServiceRequirement.DISCOVERY_AUTHORIZATION,
          isOpen ? "open, and discovery is not" : "closed, and discovery is open");
    }
    if (!isOpen) {
      Map<String, String> unsigned = new HashMap<>(check.headers());
      unsigned.put("Authorization", "Bearer " + unsigned());
      Answer answer = check.post(endpoint, unsigned, request);
      if (answer.status() != 401) {
        fault(ServiceRequirement.REFUSES_UNSIGNED, answer.inWords());
      }
    }
  }

  /** A JWT that anybody can make. */
  private String unsigned() {
    String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
    String payload = "{\"iss\":\"https://example.org\",\"aud\":\"" + endpoint + "\"}";
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + ".";
  }
}
