package org.proviso.cdshooks.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Good documents broken by chance, seeded: each breakage is named, and nothing escapes. */
class HooksMutationTest {

  private static final long SEED = 20260922;

  /** May be left out of its object without a fault. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "usageRequirements prefetch extension version encounterId fhirAuthorization uuid detail"
              .split(" "));

  private static final Set<String> MORE_OPTIONAL =
      Set.of(
          ("links overrideReasons topic icon isRecommended actions appContext autolaunchable"
                  + " display systemActions suggestions overrideReason reason userComment"
                  + " fulfillmentTasks aFieldOfTheFuture spellId")
              .split(" "));

  /** Told of one field because of another, so that a second breakage may hide them. */
  private static final Set<String> OF_TWO_FIELDS =
      Set.of(
          "card-uuid-once",
          "service-once",
          "override-reason-same-words",
          "recommended-once",
          "suggestion-feedback",
          "system-action-agreed",
          "selection-among-drafts",
          "draft-of-the-patient",
          "one-fhir-version",
          "outcome-fits",
          "patient-with-patient-scope",
          "unknown-field",
          "selection-behavior-with-suggestions",
          "fhir-server-with-authorization",
          "link-app-context-smart");

  @Test
  void whateverIsEmptiedOrOfAnotherKindIsTold() {
    int told = 0;
    for (String name : Documents.names()) {
      for (String pointer : pointers(Documents.good(name))) {
        String path = Documents.path(pointer);
        JsonNode value = Documents.good(name).at(pointer);
        boolean mayBeNull = pointer.matches("(/request)?/prefetch/[^/]+");
        for (String empty : List.of("null", "\"\"", "[]", "{}")) {
          boolean isAllowed =
              mayBeNull && empty.equals("null")
                  || empty.equals("[]") && pointer.matches("(/.*)?/(cards|services)");
          assertEquals(
              !isAllowed, isToldAt(path, name, pointer, empty), name + " " + pointer + " " + empty);
        }
        if (isKnown(pointer)) {
          String other = value.isTextual() ? "{\"x\":1}" : value.isNumber() ? "true" : "4711";
          assertTrue(isToldAt(path, name, pointer, other), name + " " + pointer + " " + other);
        }
        told++;
      }
    }
    assertTrue(told > 250, told + " places");
  }

  @Test
  void whateverIsTakenOutIsToldUnlessItIsOptional() {
    for (String name : Documents.names()) {
      for (String pointer : pointers(Documents.good(name))) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean isField = !field.matches("\\d+") && !pointer.matches(".*/prefetch/[^/]+");
        boolean isPart = pointer.matches("/(discovery|request|response|feedback|service|status)");
        if (!isField || isPart && name.startsWith("exchange") || !isKnown(pointer)) {
          continue;
        }
        boolean isOptional =
            OPTIONAL.contains(field) && !name.startsWith("request-encounter")
                || MORE_OPTIONAL.contains(field)
                || pointer.endsWith("/source/url");
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        boolean isTold =
            isToldAt(Documents.path(pointer), name, pointer, "-")
                || isToldAt(Documents.path(parent), name, pointer, "-");
        boolean toldOfAnother =
            Set.of("version", "uuid", "reason", "display", "usageRequirements").contains(field);
        if (!toldOfAnother) {
          assertEquals(!isOptional, isTold, name + " " + pointer);
        }
      }
    }
  }

  private static boolean isKnown(String pointer) {
    return !pointer.matches(".*/(extension|aFieldOfTheFuture|spellId|version)(/.*)?");
  }

  private static boolean isToldAt(String path, String name, String pointer, String value) {
    JsonNode broken = Documents.good(name);
    Documents.put(broken, pointer, value);
    return HooksCheckTest.weighty(HooksCheck.check(Documents.kind(name), broken)).stream()
        .anyMatch(fault -> fault.path().equals(path));
  }

  /** Every place outside of FHIR resources, extensions and what is beside the documents. */
  private static List<String> pointers(JsonNode document) {
    List<String> pointers = new ArrayList<>();
    collect(document, "", pointers);
    pointers.remove("/service");
    pointers.remove("/status");
    pointers.removeIf(
        pointer ->
            pointer.matches(".*/extension/.*|/(discovery|request|response)|/feedback")
                && !pointer.equals("/feedback"));
    if (document.path("feedback").isObject()) {
      pointers.remove("/feedback");
    }
    if (document.path("response").has("resourceType")) {
      pointers.remove("/response");
    }
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (!pointer.isEmpty()) {
      pointers.add(pointer);
    }
    if (node.has("resourceType")
        || node.path("resource").has("resourceType") && !node.has("type")) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), pointers));
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      collect(node.get(index), pointer + "/" + index, pointers);
    }
  }

  @Test
  void ofSeveralBreakagesEachIsNamed() {
    Random random = new Random(SEED);
    List<Documents.Breakage> all =
        Documents.breakages().stream()
            .filter(breakage -> !OF_TWO_FIELDS.contains(breakage.requirement()))
            .filter(breakage -> !breakage.pointer().isEmpty() && breakage.removed().isEmpty())
            .filter(breakage -> !breakage.file().startsWith("exchange"))
            .toList();
    for (int round = 0; round < 2000; round++) {
      Documents.Breakage first = all.get(random.nextInt(all.size()));
      Documents.Breakage second = all.get(random.nextInt(all.size()));
      if (!first.file().equals(second.file()) || !areApart(first.pointer(), second.pointer())) {
        continue;
      }
      JsonNode broken = Documents.good(first.file());
      Documents.put(broken, first.pointer(), first.value());
      Documents.put(broken, second.pointer(), second.value());
      List<HookFault> faults = HooksCheck.check(Documents.kind(first.file()), broken);
      for (Documents.Breakage breakage : List.of(first, second)) {
        assertTrue(
            faults.stream()
                .anyMatch(
                    fault ->
                        fault.requirement().id().equals(breakage.requirement())
                            && fault.path().equals(breakage.path())),
            () -> "seed " + SEED + ": " + first + " and " + second + ": " + faults);
      }
    }
  }

  /** In other objects, so that neither takes the other away or changes what it means. */
  private static boolean areApart(String first, String second) {
    String left = first.substring(0, first.lastIndexOf('/') + 1);
    String right = second.substring(0, second.lastIndexOf('/') + 1);
    return !left.startsWith(right) && !right.startsWith(left);
  }

  @Test
  void nonsenseIsToldAndNeverThrown() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3000; round++) {
      JsonNode nonsense = tree(random, 5);
      for (DocumentKind kind : DocumentKind.values()) {
        try {
          HooksCheck.check(kind, nonsense).forEach(HookFault::toString);
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + SEED + ", round " + round + ": " + nonsense, e);
        }
      }
      byte[] bytes = nonsense.toString().getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      HooksCheck.text(bytes).faults().forEach(HookFault::toString);
    }
  }

  private static final List<String> WORDS =
      List.of(
          ("services cards feedback hook hookInstance context prefetch fhirServer fhirAuthorization"
                  + " scope patient userId patientId selections draftOrders medications conditions"
                  + " entry resource resourceType id status subject reference discovery request"
                  + " response service suggestions selectionBehavior isRecommended actions type"
                  + " resourceId links url appContext overrideReasons code system display source"
                  + " label topic summary detail indicator uuid outcome card acceptedSuggestions"
                  + " overrideReason reason userComment outcomeTimestamp extension systemActions")
              .split(" "));

  private static final List<String> TEXTS =
      List.of(
          ("patient-view order-select order-sign order-dispatch medication-refill accepted"
                  + " overridden delete create Bundle MedicationRequest any at-most-one Patient/1"
                  + " {{context.patientId}} Patient/{{context.patientId}} Patient?x={{ /?x=y }} {{"
                  + " http:// 2021-13-45T99:99:99Z 2021-12-11T10:05:31Z / // ?")
              .split(" "));

  private static JsonNode tree(Random random, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    int choice = random.nextInt(depth > 0 ? 10 : 5);
    switch (choice) {
      case 0:
        return nodes.nullNode();
      case 1:
        return nodes.numberNode(random.nextInt() * 1e300);
      case 2:
        return nodes.booleanNode(random.nextBoolean());
      case 3, 4:
        return nodes.textNode(
            random.nextInt(5) == 0 ? "" : TEXTS.get(random.nextInt(TEXTS.size())));
      case 5:
        ArrayNode array = nodes.arrayNode();
        for (int items = random.nextInt(4); items > 0; items--) {
          array.add(tree(random, depth - 1));
        }
        return array;
      default:
        ObjectNode object = nodes.objectNode();
        for (int fields = random.nextInt(12); fields > 0; fields--) {
          object.set(WORDS.get(random.nextInt(WORDS.size())), tree(random, depth - 1));
        }
        return object;
    }
  }
}
