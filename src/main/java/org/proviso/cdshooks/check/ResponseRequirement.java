package org.proviso.cdshooks.check;

/** What is asked of a response and its cards, suggestions apart. */
enum ResponseRequirement implements Requirement {
  RESPONSE(Terms.error(21, "an object that holds cards")),
  CARDS(Terms.error(21, "an array of cards (REQUIRED); an empty one where there are none")),
  SYSTEM_ACTIONS(Terms.error(21, "an array of actions")),
  CARD_UUID(Terms.error(22, "text")),
  CARD_UUID_FORM(Terms.warning(22, "a UUID; the logical model of 3.0 knows no other form")),
  CARD_UUID_ONCE(Terms.error(22, "a uuid that no other card or suggestion of the response has")),
  CARD_SUMMARY(Terms.error(22, "text (REQUIRED)")),
  CARD_SUMMARY_LENGTH(Terms.error(22, "fewer than 140 characters (code points)")),
  CARD_SUMMARY_ONE_SENTENCE(Terms.warning(22, "one sentence on one line")),
  CARD_DETAIL(Terms.error(22, "text in GitHub-flavoured Markdown")),
  CARD_DETAIL_HTML(
      Terms.warning(22, "Markdown without HTML, which clients take out or show as it stands")),
  CARD_INDICATOR(Terms.error(22, "info, warning or critical (REQUIRED)")),
  CARD_SOURCE(Terms.error(22, "an object (REQUIRED)")),
  CARD_SUGGESTIONS(Terms.error(22, "an array of suggestions")),
  CARD_SELECTION_BEHAVIOR(Terms.error(22, "at-most-one or any")),
  SELECTION_BEHAVIOR_WITH_SUGGESTIONS(
      Terms.error(22, "selectionBehavior wherever there are suggestions").as("cds-resp-6")),
  CARD_OVERRIDE_REASONS(Terms.error(22, "an array of Codings")),
  CARD_LINKS(Terms.error(22, "an array of links")),
  SOURCE_LABEL(Terms.error(23, "text (REQUIRED)")),
  SOURCE_URL(Terms.error(23, "an absolute http(s) URL")),
  SOURCE_ICON(Terms.error(23, "an absolute http(s) URL of a picture")),
  SOURCE_TOPIC(Terms.error(23, "a Coding")),
  OVERRIDE_REASON_DISPLAY(
      Terms.error(27, "display, a text for people, in every override reason").as("cds-resp-4")),
  OVERRIDE_REASON_SAME_WORDS(
      Terms.warning(27, "the same display wherever the same code of the same system stands")),
  OVERRIDE_REASON_SYSTEM(
      Terms.ballot(
          27, "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes (suggested)")),
  LINK_LABEL(Terms.error(28, "text (REQUIRED)")),
  LINK_URL(Terms.error(28, "an absolute http(s) URL (REQUIRED)")),
  LINK_TYPE(Terms.error(28, "absolute or smart (REQUIRED)")),
  LINK_APP_CONTEXT(Terms.error(28, "text")),
  LINK_APP_CONTEXT_SMART(
      Terms.error(28, "appContext only where the type is smart").as("cds-resp-3")),
  LINK_AUTOLAUNCHABLE(Terms.error(28, "true or false")),
  CODING_CODE(Terms.error(29, "text (REQUIRED)")),
  CODING_SYSTEM(Terms.error(29, "text, the code system (REQUIRED)")),
  CODING_DISPLAY(Terms.error(29, "text"));

  private final Terms terms;

  ResponseRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
