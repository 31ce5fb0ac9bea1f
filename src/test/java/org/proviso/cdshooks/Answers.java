package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the form of an answer, read off the standard and not off our writer. */
final class Answers {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Set<String> CARD =
      Set.of(
          "uuid",
          "summary",
          "detail",
          "indicator",
          "source",
          "overrideReasons",
          "links",
          "extension");

  private final List<String> wrong = new ArrayList<>();

  private Answers() {}

  /** Every fault of an answer; none where it is well formed. */
  static List<String> faults(HookAnswer answer) {
    Answers answers = new Answers();
    if (answer.isOk()) {
      answers.response(answer.body());
    } else {
      answers.outcome(answer);
    }
    answers.nothingEmpty(answer.body(), "");
    return answers.wrong;
  }

  private void check(boolean holds, String what) {
    if (!holds) {
      wrong.add(what);
    }
  }

  private void outcome(HookAnswer answer) {
    check(Set.of(400, 404, 412).contains(answer.status()), "status " + answer.status());
    check(Pages.is(answer.body(), "OperationOutcome"), "no OperationOutcome");
    JsonNode issue = answer.body().path("issue").path(0);
    check(issue.path("severity").asText().equals("error"), "severity");
    check(!issue.path("diagnostics").asText().isBlank(), "diagnostics");
  }

  private void response(JsonNode body) {
    check(body.path("cards").isArray(), "no cards");
    check(!body.has("systemActions"), "systemActions");
    int at = 0;
    for (JsonNode card : body.path("cards")) {
      card(card, "cards[" + at++ + "].");
    }
  }

  private void card(JsonNode card, String path) {
    card.fieldNames().forEachRemaining(name -> check(CARD.contains(name), path + name));
    check(card.path("uuid").asText().matches(UUID), path + "uuid");
    String summary = card.path("summary").asText();
    check(!summary.isBlank() && summary.length() < 140, path + "summary");
    check(summary.indexOf('\n') < 0, path + "summary of several lines");
    check(Set.of("info", "warning").contains(card.path("indicator").asText()), path + "indicator");
    JsonNode source = card.path("source");
    check(!source.path("label").asText().isBlank(), path + "source.label");
    check(
        !source.has("url") || source.path("url").asText().matches("https?://\\S+"),
        path + "source.url");
    coding(source.path("topic"), path + "source.topic");
    for (JsonNode reason : card.path("overrideReasons")) {
      coding(reason, path + "overrideReasons");
    }
    for (JsonNode link : card.path("links")) {
      check(link.path("type").asText().equals("absolute"), path + "links.type");
      check(!link.path("label").asText().isBlank(), path + "links.label");
      check(link.path("url").asText().matches("https?://\\S+"), path + "links.url");
    }
    String detail = card.path("detail").asText();
    check(!detail.isBlank(), path + "detail");
    check(
        !detail.replaceAll("`[^`]*`", "").replace("\\<", "").contains("<"), path + "detail: HTML");
    check(detail.contains("not medical advice"), path + "detail: no notice");
  }

  private void coding(JsonNode coding, String path) {
    for (String field : List.of("code", "system", "display")) {
      check(!coding.path(field).asText().isBlank(), path + "." + field);
    }
  }

  /** No null, "", [] or {}, but for an empty array of cards and the empty answer to feedback. */
  private void nothingEmpty(JsonNode node, String path) {
    check(!node.isNull(), path + " is null");
    check(!node.isTextual() || !node.asText().isEmpty(), path + " is empty text");
    check(
        !node.isContainerNode() || !node.isEmpty() || path.isEmpty() || path.equals(".cards"),
        path + " is empty");
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      nothingEmpty(field.getValue(), path + "." + field.getKey());
    }
    if (node.isArray()) {
      node.forEach(item -> nothingEmpty(item, path + "[]"));
    }
  }
}
