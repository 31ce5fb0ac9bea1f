package org.proviso.cdshooks.check;

import static org.proviso.cdshooks.check.Presence.OPTIONAL;
import static org.proviso.cdshooks.check.Presence.REQUIRED;
import static org.proviso.cdshooks.check.Presence.REQUIRED_MAYBE_EMPTY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Points 21 to 23 and 26 to 29: what a response says, suggestions apart. */
final class ResponseCheck {

  private static final int SUMMARY_BELOW = 140;
  private static final Pattern SECOND_SENTENCE =
      Pattern.compile("(\\p{L}{4}|[0-9)\"'\\]])[.]\\s+\\p{Lu}|[!?]\\s+\\S");
  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\u2028\\u2029]");
  private static final String SUGGESTED_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

  private final Set<String> uuids = new HashSet<>();
  private final Map<String, String> reasons = new HashMap<>();

  private ResponseCheck() {}

  static void check(JsonNode document, JsonPath path, FaultList faults) {
    Reading.of(document, ResponseRequirement.RESPONSE, path, faults)
        .ifPresent(response -> new ResponseCheck().check(response));
  }

  private void check(Reading response) {
    response
        .objects("cards", REQUIRED_MAYBE_EMPTY, ResponseRequirement.CARDS)
        .forEach(this::checkCard);
    List<Reading> actions =
        response.objects("systemActions", OPTIONAL, ResponseRequirement.SYSTEM_ACTIONS);
    if (!actions.isEmpty()) {
      response.fault("systemActions", SuggestionRequirement.SYSTEM_ACTION_AGREED, "sent");
    }
    for (Reading action : actions) {
      SuggestionCheck.checkAction(action, SuggestionRequirement.SYSTEM_ACTION_DESCRIPTION);
    }
    response.done();
  }

  private void checkCard(Reading card) {
    card.text("uuid", OPTIONAL, ResponseRequirement.CARD_UUID)
        .ifPresent(uuid -> checkUuid(card, uuid, ResponseRequirement.CARD_UUID_FORM));
    card.text("summary", REQUIRED, ResponseRequirement.CARD_SUMMARY)
        .ifPresent(summary -> checkSummary(card, summary));
    card.text("detail", OPTIONAL, ResponseRequirement.CARD_DETAIL)
        .flatMap(Markdown::html)
        .ifPresent(
            html ->
                card.fault(
                    "detail",
                    ResponseRequirement.CARD_DETAIL_HTML,
                    "Markdown with " + Shown.quoted(html)));
    card.word(
        "indicator",
        REQUIRED,
        ResponseRequirement.CARD_INDICATOR,
        List.of("info", "warning", "critical"));
    card.object("source", REQUIRED, ResponseRequirement.CARD_SOURCE)
        .ifPresent(ResponseCheck::checkSource);
    SuggestionCheck.check(card, uuids);
    for (Reading reason :
        card.objects("overrideReasons", OPTIONAL, ResponseRequirement.CARD_OVERRIDE_REASONS)) {
      checkReason(reason);
    }
    card.objects("links", OPTIONAL, ResponseRequirement.CARD_LINKS)
        .forEach(ResponseCheck::checkLink);
    card.done();
  }

  private void checkUuid(Reading card, String uuid, Requirement form) {
    if (!Forms.isUuid(uuid)) {
      card.fault("uuid", form, Shown.quoted(uuid));
    }
    if (!uuids.add(uuid)) {
      card.fault("uuid", ResponseRequirement.CARD_UUID_ONCE, Shown.quoted(uuid) + " again");
    }
  }

  private static void checkSummary(Reading card, String summary) {
    int length = summary.codePointCount(0, summary.length());
    if (length >= SUMMARY_BELOW) {
      card.fault(
          "summary",
          ResponseRequirement.CARD_SUMMARY_LENGTH,
          length + " characters, " + Shown.quoted(summary));
    }
    if (SECOND_SENTENCE.matcher(summary).find() || LINE_BREAK.matcher(summary.strip()).find()) {
      card.fault("summary", ResponseRequirement.CARD_SUMMARY_ONE_SENTENCE, Shown.quoted(summary));
    }
  }

  private static void checkSource(Reading source) {
    source.text("label", REQUIRED, ResponseRequirement.SOURCE_LABEL);
    checkAddress(source, "url", OPTIONAL, ResponseRequirement.SOURCE_URL);
    checkAddress(source, "icon", OPTIONAL, ResponseRequirement.SOURCE_ICON);
    source
        .object("topic", OPTIONAL, ResponseRequirement.SOURCE_TOPIC)
        .ifPresent(ResponseCheck::checkCoding);
    source.done();
  }

  private static void checkAddress(
      Reading object, String field, Presence presence, Requirement requirement) {
    object
        .text(field, presence, requirement)
        .filter(text -> !Forms.isWebAddress(text))
        .ifPresent(text -> object.fault(field, requirement, Shown.quoted(text)));
  }

  static void checkCoding(Reading coding) {
    coding.text("code", REQUIRED, ResponseRequirement.CODING_CODE);
    coding.text("system", REQUIRED, ResponseRequirement.CODING_SYSTEM);
    coding.text("display", OPTIONAL, ResponseRequirement.CODING_DISPLAY);
    coding.done();
  }

  private void checkReason(Reading reason) {
    String code = reason.node("code").asText("");
    String system = reason.node("system").asText("");
    String display = reason.node("display").asText("");
    if (!reason.has("display")) {
      reason.fault("display", ResponseRequirement.OVERRIDE_REASON_DISPLAY, "missing");
    } else if (!code.isEmpty()
        && !display.equals(reasons.computeIfAbsent(system + "\n" + code, key -> display))) {
      reason.fault(
          "display", ResponseRequirement.OVERRIDE_REASON_SAME_WORDS, Shown.quoted(display));
    }
    if (!system.isEmpty() && !system.equals(SUGGESTED_SYSTEM)) {
      reason.fault("system", ResponseRequirement.OVERRIDE_REASON_SYSTEM, Shown.quoted(system));
    }
    checkCoding(reason);
  }

  private static void checkLink(Reading link) {
    link.text("label", REQUIRED, ResponseRequirement.LINK_LABEL);
    checkAddress(link, "url", REQUIRED, ResponseRequirement.LINK_URL);
    boolean isSmart =
        link.word("type", REQUIRED, ResponseRequirement.LINK_TYPE, List.of("absolute", "smart"))
            .filter("absolute"::equals)
            .isEmpty();
    link.text("appContext", OPTIONAL, ResponseRequirement.LINK_APP_CONTEXT)
        .filter(context -> !isSmart)
        .ifPresent(
            context ->
                link.fault(
                    "appContext", ResponseRequirement.LINK_APP_CONTEXT_SMART, "beside absolute"));
    link.truth("autolaunchable", ResponseRequirement.LINK_AUTOLAUNCHABLE);
    link.done();
  }
}
