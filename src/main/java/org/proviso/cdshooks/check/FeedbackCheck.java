package org.proviso.cdshooks.check;

import static org.proviso.cdshooks.check.Presence.OPTIONAL;
import static org.proviso.cdshooks.check.Presence.REQUIRED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Points 31 to 33: what feedback says. */
final class FeedbackCheck {

  private FeedbackCheck() {}

  static void check(JsonNode document, JsonPath path, FaultList faults) {
    Reading.of(document, FeedbackRequirement.FEEDBACK, path, faults)
        .ifPresent(
            feedback -> {
              feedback
                  .objects("feedback", REQUIRED, FeedbackRequirement.FEEDBACK)
                  .forEach(FeedbackCheck::check);
              feedback.done();
            });
  }

  private static void check(Reading feedback) {
    feedback.text("card", REQUIRED, FeedbackRequirement.FEEDBACK_CARD);
    Optional<String> outcome =
        feedback.word(
            "outcome",
            REQUIRED,
            FeedbackRequirement.FEEDBACK_OUTCOME,
            List.of("accepted", "overridden"));
    boolean isAccepted = outcome.filter("accepted"::equals).isPresent();
    for (Reading suggestion :
        feedback.objects(
            "acceptedSuggestions",
            isAccepted ? REQUIRED : OPTIONAL,
            FeedbackRequirement.ACCEPTED_SUGGESTIONS)) {
      suggestion.text("id", REQUIRED, FeedbackRequirement.ACCEPTED_SUGGESTION_ID);
      suggestion.done();
    }
    feedback
        .object("overrideReason", OPTIONAL, FeedbackRequirement.OVERRIDE_REASON)
        .ifPresent(FeedbackCheck::checkReason);
    if (outcome.isPresent()) {
      String stranger = isAccepted ? "overrideReason" : "acceptedSuggestions";
      if (feedback.has(stranger)) {
        feedback.fault(
            stranger, FeedbackRequirement.OUTCOME_FITS, "beside the outcome " + outcome.get());
      }
    }
    feedback
        .text("outcomeTimestamp", REQUIRED, FeedbackRequirement.OUTCOME_TIMESTAMP)
        .ifPresent(moment -> checkMoment(feedback, moment));
    feedback.done();
  }

  private static void checkMoment(Reading feedback, String moment) {
    String wrong = UtcMoment.wrong(moment);
    if (!wrong.isEmpty()) {
      feedback.fault(
          "outcomeTimestamp",
          FeedbackRequirement.OUTCOME_TIMESTAMP,
          Shown.quoted(moment) + ", " + wrong);
    }
  }

  private static void checkReason(Reading override) {
    if (!override.has("reason") && !override.has("userComment")) {
      override
          .faults()
          .add(FeedbackRequirement.OVERRIDE_REASON_OR_COMMENT, override.path(), "without either");
    }
    override
        .object("reason", OPTIONAL, FeedbackRequirement.OVERRIDE_REASON_REASON)
        .ifPresent(ResponseCheck::checkCoding);
    override.withheld().text("userComment", OPTIONAL, FeedbackRequirement.USER_COMMENT);
    override.nullable("userComment");
    override.done();
  }
}
