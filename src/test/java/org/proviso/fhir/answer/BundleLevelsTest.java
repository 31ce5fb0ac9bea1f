package org.proviso.fhir.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.rules.Level;
import org.proviso.rules.RuleText;

/** A level changes the words of a bundle, its ids, and nothing else. */
class BundleLevelsTest {

  private static final Instant RECORDED = Instant.parse("2026-03-02T10:15:00Z");

  private static Assessment assessment() {
    return Shipped.PROVISO.assess(
        Patient.on(LocalDate.of(2026, 3, 2))
            .id("123")
            .age(45)
            .country("US")
            .pain("neuropathic-pain")
            .pain("chronic-pain")
            .condition(Condition.of("epilepsy"))
            .condition(Condition.of("insomnia"))
            .condition(Condition.of("suicidal-thoughts"))
            .build());
  }

  private static JsonNode bundle(Assessment assessment) {
    return new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED)
        .add(assessment, RecordBase.none())
        .tree();
  }

  private static List<JsonNode> resources(JsonNode bundle, String type) {
    return StreamSupport.stream(bundle.path("entry").spliterator(), false)
        .map(entry -> entry.path("resource"))
        .filter(resource -> resource.path("resourceType").asText().equals(type))
        .toList();
  }

  private static JsonNode bundle(Assessment assessment, Level level) {
    return new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED, level)
        .add(assessment, RecordBase.none())
        .tree();
  }

  /** Where the words of a consideration stand, beside the text for people. */
  private static List<String> words(JsonNode bundle, String name) {
    String rule = "\"" + name + "\"";
    List<String> words = new ArrayList<>();
    for (JsonNode action : resources(bundle, "RequestGroup").get(0).path("action")) {
      if (action.path("code").toString().contains(rule)) {
        words.add(action.path("description").asText());
      }
    }
    for (JsonNode issue : resources(bundle, "DetectedIssue")) {
      if (issue.path("code").toString().contains(rule)) {
        words.add(issue.path("detail").asText());
      }
    }
    for (JsonNode request : resources(bundle, "CommunicationRequest")) {
      if (request.path("category").toString().contains(rule)) {
        words.add(request.path("payload").path(0).path("contentString").asText());
      }
    }
    return words;
  }

  @Test
  void withoutALevelEachPlaceHasTheWordsOfWhoeverItIsFor() {
    Assessment assessment = assessment();
    JsonNode bundle = bundle(assessment);
    for (Consideration each : assessment.considerations()) {
      RuleText text = each.text();
      boolean isHarm = each.rule().weight().isSafety();
      assertEquals(
          List.of(text.prompt(), isHarm ? text.clinician() : text.prompt()),
          words(bundle, each.rule().name()));
      assertEquals(
          isHarm ? 0 : 1,
          resources(bundle, "CommunicationRequest").stream()
              .filter(request -> request.path("note").toString().contains(text.clinician()))
              .count());
    }
    assertFalse(bundle.toString().contains("Words for:"));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void atALevelEveryPlaceHasItsWords(Level level) {
    Assessment assessment = assessment();
    JsonNode bundle = bundle(assessment, level);
    for (Consideration each : assessment.considerations()) {
      String said =
          each.text().at(level) + (level == Level.STUDENT ? " " + each.text().teaching() : "");
      assertEquals(List.of(said, said), words(bundle, each.rule().name()));
    }
    List<String> notes =
        resources(bundle, "GuidanceResponse").get(0).path("note").findValuesAsText("text");
    assertTrue(
        notes.containsAll(Shipped.PROVISO.rulebook().texts().notes(level).values()),
        notes.toString());
    assertTrue(notes.stream().anyMatch(note -> note.startsWith("Words for: a ")), notes.toString());
  }

  /** Types, codes, severities, evidence and the order, each level against none. */
  @ParameterizedTest
  @EnumSource(Level.class)
  void aLevelChangesNothingOfWhatIsRaisedAndWhy(Level level) {
    RandomPatients patients = new RandomPatients(20260305, Shipped.PROVISO.rulebook());
    for (int made = 0; made < 20; made++) {
      Assessment assessment = Shipped.PROVISO.assess(patients.next());
      assertEquals(raised(bundle(assessment)), raised(bundle(assessment, level)));
    }
  }

  private static List<String> raised(JsonNode bundle) {
    List<String> raised = new ArrayList<>();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      raised.add(
          resource.path("resourceType").asText()
              + resource.path("status").asText()
              + resource.path("meta")
              + resource.path("code").path("coding")
              + resource.path("category")
              + resource.path("severity")
              + resource.path("evidence")
              + resource.path("reasonCode")
              + resource.path("reference")
              + resource.path("dataRequirement").size()
              + resource.path("action").findValuesAsText("title"));
    }
    return raised;
  }

  @Test
  void noTwoLevelsShareAnIdOfWhatIsSaidDifferently() {
    Assessment assessment = assessment();
    Map<String, JsonNode> seen = new HashMap<>();
    List<JsonNode> bundles = new ArrayList<>(List.of(bundle(assessment)));
    for (Level level : Level.values()) {
      assertEquals(bundle(assessment, level), bundle(assessment, level), level + " again");
      bundles.add(bundle(assessment, level));
    }
    for (JsonNode bundle : bundles) {
      for (JsonNode entry : bundle.path("entry")) {
        JsonNode resource = entry.path("resource");
        JsonNode before = seen.put(resource.path("id").asText(), resource);
        assertTrue(before == null || before.equals(resource), resource.toString());
      }
    }
  }
}
