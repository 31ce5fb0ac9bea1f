package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a client tells of cards. Messages name fields and never their values. */
final class FeedbackReader {

  private final CardId ids;
  private final HookSettings.Comments comments;

  FeedbackReader(CardId ids, HookSettings.Comments comments) {
    this.ids = ids;
    this.comments = comments;
  }

  List<Feedback> read(Hook hook, byte[] body) {
    JsonNode told = Json.object(body).path("feedback");
    if (!told.isArray()) {
      throw Problem.wrong("'feedback' is missing, or is not an array");
    }
    List<Feedback> feedback = new ArrayList<>();
    for (JsonNode each : told) {
      feedback.add(one(hook, each, "feedback[" + feedback.size() + "]."));
    }
    return feedback;
  }

  private Feedback one(Hook hook, JsonNode told, String path) {
    UUID card = card(Json.text(told, "card", path), path);
    Feedback.Outcome outcome =
        switch (Json.text(told, "outcome", path)) {
          case "accepted" -> Feedback.Outcome.ACCEPTED;
          case "overridden" -> Feedback.Outcome.OVERRIDDEN;
          default -> throw Problem.wrong("'" + path + "outcome' is 'accepted' or 'overridden'");
        };
    Instant at = instant(Json.text(told, "outcomeTimestamp", path), path);
    JsonNode override = told.path("overrideReason");
    return new Feedback(
        card, ids.code(card), hook.id(), outcome, reason(override), comment(override), at);
  }

  private static UUID card(String written, String path) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw Problem.wrong("'" + path + "card' is not a UUID");
    }
  }

  private static Instant instant(String written, String path) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw Problem.wrong(
          "'" + path + "outcomeTimestamp' is not a time such as 2026-03-02T10:00:00Z");
    }
  }

  private static Optional<Feedback.Reason> reason(JsonNode override) {
    JsonNode reason = override.path("reason");
    JsonNode code = reason.path("code");
    return code.isTextual()
        ? Optional.of(
            new Feedback.Reason(
                reason.path("system").asText(""), code.asText(), reason.path("display").asText("")))
        : Optional.empty();
  }

  private Optional<String> comment(JsonNode override) {
    JsonNode comment = override.path("userComment");
    return comments == HookSettings.Comments.KEPT && comment.isTextual()
        ? Optional.of(comment.asText())
        : Optional.empty();
  }
}
