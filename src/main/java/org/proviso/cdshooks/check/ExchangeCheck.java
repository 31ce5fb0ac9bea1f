package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points 10, 18 to 20, 33 and 39: what discovery, request, response and feedback say together. */
final class ExchangeCheck {

  private static final int OK = 200;
  private static final int PRECONDITION_FAILED = 412;

  private final JsonNode exchange;
  private final JsonPath path;
  private final FaultList faults;

  ExchangeCheck(JsonNode exchange, JsonPath path, FaultList faults) {
    this.exchange = exchange;
    this.path = path;
    this.faults = faults;
  }

  void check() {
    JsonNode request = exchange.path("request");
    JsonNode response = exchange.path("response");
    if (exchange.has("discovery")) {
      DiscoveryCheck.check(exchange.path("discovery"), path.child("discovery"), faults);
    }
    if (exchange.has("request")) {
      RequestCheck.check(request, path.child("request"), faults);
    }
    int status = exchange.path("status").asInt(OK);
    if (exchange.has("response") && status == OK) {
      ResponseCheck.check(response, path.child("response"), faults);
    } else if (status != OK && !Resources.typeOf(response).equals("OperationOutcome")) {
      faults.add(ServiceRequirement.ERROR_BODY, path.child("response"), Shown.kind(response));
    }
    if (exchange.has("feedback")) {
      FeedbackCheck.check(exchange.path("feedback"), path.child("feedback"), faults);
      if (exchange.has("response")) {
        compareFeedback(response.path("cards"));
      }
    }
    if (exchange.has("discovery") && exchange.has("request")) {
      service(request).ifPresent(service -> comparePrefetch(service, request, status));
    }
  }

  /** The service called: by its id and the hook, or by the hook alone where one service has it. */
  private Optional<JsonNode> service(JsonNode request) {
    String id = exchange.path("service").asText("");
    String hook = request.path("hook").asText("");
    List<JsonNode> byId = new ArrayList<>();
    List<JsonNode> byBoth = new ArrayList<>();
    for (JsonNode service : exchange.path("discovery").path("services")) {
      if (id.isEmpty() || service.path("id").asText("").equals(id)) {
        byId.add(service);
        if (service.path("hook").asText("").equals(hook)) {
          byBoth.add(service);
        }
      }
    }
    if (byId.isEmpty() && !id.isEmpty()) {
      faults.add(ServiceRequirement.SERVICE_CALLED, path.child("service"), Shown.quoted(id));
    } else if (byBoth.isEmpty()) {
      faults.add(
          ServiceRequirement.SERVICE_HOOK_CALLED,
          path.child("request").child("hook"),
          Shown.quoted(hook));
    }
    return byBoth.size() == 1 ? Optional.of(byBoth.get(0)) : Optional.empty();
  }

  private void comparePrefetch(JsonNode service, JsonNode request, int status) {
    JsonNode templates = service.path("prefetch");
    JsonNode prefetch = request.path("prefetch");
    JsonPath there = path.child("request").child("prefetch");
    prefetch
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (key.equals("extension")) {
                return;
              }
              if (!templates.has(key)) {
                faults.add(
                    TemplateRequirement.PREFETCH_ASKED_FOR,
                    there.child(key),
                    "a key that the service does not ask for");
              } else {
                String template = templates.path(key).asText("");
                PrefetchCheck.compare(
                    template, prefetch.path(key), request, there.child(key), faults);
              }
            });
    if (status == PRECONDITION_FAILED && isComplete(templates, prefetch)) {
      faults.add(
          ServiceRequirement.ADVERTISES_WHAT_IT_NEEDS,
          path.child("status"),
          String.valueOf(status));
    }
  }

  private static boolean isComplete(JsonNode templates, JsonNode prefetch) {
    List<String> keys = new ArrayList<>();
    templates.fieldNames().forEachRemaining(keys::add);
    return keys.stream()
        .map(prefetch::path)
        .allMatch(
            value -> Resources.isOne(value) && !Resources.typeOf(value).equals("OperationOutcome"));
  }

  private void compareFeedback(JsonNode cards) {
    JsonNode items = exchange.path("feedback").path("feedback");
    for (int index = 0; index < items.size(); index++) {
      JsonNode item = items.path(index);
      JsonPath there = path.child("feedback").child("feedback").child(index);
      Optional<JsonNode> card = withUuid(cards, item.path("card").asText(""));
      if (card.isEmpty()) {
        faults.add(
            FeedbackRequirement.FEEDBACK_CARD_KNOWN, there.child("card"), "of no card beside it");
        continue;
      }
      JsonNode accepted = item.path("acceptedSuggestions");
      for (int at = 0; at < accepted.size(); at++) {
        String id = accepted.path(at).path("id").asText("");
        if (withUuid(card.get().path("suggestions"), id).isEmpty()) {
          faults.add(
              FeedbackRequirement.ACCEPTED_SUGGESTION_OF_CARD,
              there.child("acceptedSuggestions").child(at).child("id"),
              Shown.quoted(id));
        }
      }
    }
  }

  private static Optional<JsonNode> withUuid(JsonNode items, String uuid) {
    for (JsonNode item : items) {
      if (!uuid.isEmpty() && item.path("uuid").asText("").equals(uuid)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
