package org.proviso.cdshooks.check;

/** What is asked of suggestions and actions. */
enum SuggestionRequirement implements Requirement {
  SUGGESTION_LABEL(Terms.error(24, "text (REQUIRED)")),
  SUGGESTION_UUID(Terms.error(24, "text")),
  SUGGESTION_UUID_FORM(Terms.warning(24, "a UUID; the logical model of 3.0 knows no other form")),
  SUGGESTION_FEEDBACK(
      Terms.hint(24, "a uuid on card and suggestion, without which no feedback is sent")),
  IS_RECOMMENDED(Terms.error(24, "true or false")),
  RECOMMENDED_ONCE(
      Terms.error(
              24,
              "isRecommended on one suggestion at most, where selectionBehavior is"
                  + " at-most-one")
          .as("cds-resp-1")),
  ACTIONS(Terms.error(24, "an array of actions")),
  ACTION_SELECTION_BEHAVIOR(
      Terms.warning(
          24, "no actionSelectionBehavior, unless the client is known to support 3.0 in this")),
  ACTION_SELECTION_BEHAVIOR_VALUE(Terms.error(24, "all, any or at-most-one").as("cds-resp-7")),
  ACTION_TYPE(Terms.error(25, "create, update or delete (REQUIRED)")),
  ACTION_DESCRIPTION(Terms.error(25, "text (REQUIRED in a suggestion)").as("cds-resp-5")),
  ACTION_RESOURCE(Terms.error(25, "a whole FHIR resource wherever the type is create or update")),
  ACTION_RESOURCE_WITH_ID(Terms.warning(25, "the id of the resource that is to be updated")),
  ACTION_DELETE(
      Terms.warning(25, "resourceId and no resource wherever the type is delete").as("cds-resp-2")),
  ACTION_RESOURCE_ID(Terms.error(25, "a relative reference, Type/id")),
  SYSTEM_ACTION_DESCRIPTION(
      Terms.warning(26, "a description; 2.0 asks for it, its own example and 3.0 do not")),
  SYSTEM_ACTION_AGREED(Terms.hint(26, "system actions by agreement with the client only"));

  private final Terms terms;

  SuggestionRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
