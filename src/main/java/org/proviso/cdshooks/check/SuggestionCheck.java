package org.proviso.cdshooks.check;

import static org.proviso.cdshooks.check.Presence.OPTIONAL;
import static org.proviso.cdshooks.check.Presence.REQUIRED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Points 24 and 25: the suggestions of a card and their actions. */
final class SuggestionCheck {

  private SuggestionCheck() {}

  /**
   * @param uuids the uuids of the response so far
   */
  static void check(Reading card, Set<String> uuids) {
    List<Reading> suggestions =
        card.objects("suggestions", OPTIONAL, ResponseRequirement.CARD_SUGGESTIONS);
    Optional<String> behavior =
        card.word(
            "selectionBehavior",
            OPTIONAL,
            ResponseRequirement.CARD_SELECTION_BEHAVIOR,
            List.of("at-most-one", "any"));
    if (!suggestions.isEmpty() && !card.has("selectionBehavior")) {
      card.fault(
          "selectionBehavior", ResponseRequirement.SELECTION_BEHAVIOR_WITH_SUGGESTIONS, "missing");
    }
    int recommended = 0;
    for (Reading suggestion : suggestions) {
      suggestion.text("label", REQUIRED, SuggestionRequirement.SUGGESTION_LABEL);
      suggestion
          .text("uuid", OPTIONAL, SuggestionRequirement.SUGGESTION_UUID)
          .ifPresent(uuid -> checkUuid(suggestion, uuid, uuids));
      if (!suggestion.has("uuid") || !card.has("uuid")) {
        suggestion.fault(
            "uuid", SuggestionRequirement.SUGGESTION_FEEDBACK, "missing here or on the card");
      }
      if (suggestion
          .truth("isRecommended", SuggestionRequirement.IS_RECOMMENDED)
          .orElse(Boolean.FALSE)) {
        recommended++;
      }
      checkActionBehavior(suggestion);
      for (Reading action :
          suggestion.objects("actions", OPTIONAL, SuggestionRequirement.ACTIONS)) {
        checkAction(action, SuggestionRequirement.ACTION_DESCRIPTION);
      }
      suggestion.done();
    }
    if (recommended > 1 && behavior.filter("at-most-one"::equals).isPresent()) {
      card.fault(
          "suggestions",
          SuggestionRequirement.RECOMMENDED_ONCE,
          "an array with it on " + recommended);
    }
  }

  private static void checkUuid(Reading suggestion, String uuid, Set<String> uuids) {
    if (!Forms.isUuid(uuid)) {
      suggestion.fault("uuid", SuggestionRequirement.SUGGESTION_UUID_FORM, Shown.quoted(uuid));
    }
    if (!uuids.add(uuid)) {
      suggestion.fault("uuid", ResponseRequirement.CARD_UUID_ONCE, Shown.quoted(uuid) + " again");
    }
  }

  private static void checkActionBehavior(Reading suggestion) {
    suggestion.word(
        "actionSelectionBehavior",
        OPTIONAL,
        SuggestionRequirement.ACTION_SELECTION_BEHAVIOR_VALUE,
        List.of("all", "any", "at-most-one"));
    if (suggestion.has("actionSelectionBehavior")) {
      suggestion.fault(
          "actionSelectionBehavior", SuggestionRequirement.ACTION_SELECTION_BEHAVIOR, "sent");
    }
  }

  /**
   * @param description what a missing description falls short of
   */
  static void checkAction(Reading action, Requirement description) {
    Optional<String> type =
        action.word(
            "type",
            REQUIRED,
            SuggestionRequirement.ACTION_TYPE,
            List.of("create", "update", "delete"));
    action.text("description", REQUIRED, description);
    Optional<String> id =
        action.text("resourceId", OPTIONAL, SuggestionRequirement.ACTION_RESOURCE_ID);
    if (id.filter(text -> !Forms.isReference(text)).isPresent()) {
      action.fault("resourceId", SuggestionRequirement.ACTION_RESOURCE_ID, "of another form");
    }
    if (type.isEmpty()) {
      action.value("resource", OPTIONAL, SuggestionRequirement.ACTION_RESOURCE);
    } else if (type.get().equals("delete")) {
      checkDelete(action);
    } else {
      action
          .value("resource", REQUIRED, SuggestionRequirement.ACTION_RESOURCE)
          .ifPresent(resource -> checkResource(action, type.get(), resource));
    }
    action.done();
  }

  private static void checkDelete(Reading action) {
    if (!action.has("resourceId")) {
      action.fault("resourceId", SuggestionRequirement.ACTION_DELETE, "missing");
    }
    action
        .value("resource", OPTIONAL, SuggestionRequirement.ACTION_DELETE)
        .ifPresent(
            resource ->
                action.fault(
                    "resource", SuggestionRequirement.ACTION_DELETE, Shown.kind(resource)));
  }

  private static void checkResource(Reading action, String type, JsonNode resource) {
    if (!Resources.isOne(resource)) {
      action.fault("resource", SuggestionRequirement.ACTION_RESOURCE, Resources.inWords(resource));
    } else if (type.equals("update") && !resource.has("id")) {
      action.fault("resource", SuggestionRequirement.ACTION_RESOURCE_WITH_ID, "without an id");
    }
  }
}
