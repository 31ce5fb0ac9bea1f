package org.proviso.cdshooks.check;

/** What is asked of feedback. */
enum FeedbackRequirement implements Requirement {
  FEEDBACK(Terms.error(31, "an object that holds feedback, an array of at least one")),
  FEEDBACK_CARD(Terms.error(32, "the uuid of a card as text (REQUIRED)")),
  FEEDBACK_OUTCOME(Terms.error(32, "accepted or overridden (REQUIRED)").as("cds-fb-1")),
  ACCEPTED_SUGGESTIONS(
      Terms.error(32, "an array of objects, at least one, wherever the outcome is accepted")
          .as("cds-fb-2")),
  ACCEPTED_SUGGESTION_ID(Terms.error(32, "the uuid of a suggestion as text (REQUIRED)")),
  ACCEPTED_SUGGESTION_OF_CARD(Terms.error(32, "the uuid of a suggestion of that card")),
  OVERRIDE_REASON(Terms.error(32, "an object")),
  OVERRIDE_REASON_OR_COMMENT(Terms.error(32, "a reason, a userComment, or both").as("cds-fb-3")),
  OVERRIDE_REASON_REASON(Terms.error(32, "a Coding")),
  USER_COMMENT(Terms.error(32, "text")),
  OUTCOME_TIMESTAMP(
      Terms.error(32, "a moment in UTC by RFC 3339 (REQUIRED), such as 1985-04-12T23:20:50.52Z")),
  OUTCOME_FITS(
      Terms.warning(32, "acceptedSuggestions with accepted, overrideReason with overridden")),
  FEEDBACK_CARD_KNOWN(
      Terms.warning(33, "the uuid of a card of the response beside it, or of an earlier one"));

  private final Terms terms;

  FeedbackRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
