package org.proviso.fhir.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.document.Fault;
import org.proviso.document.Place;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;
import org.proviso.rules.Weight;

class AssessmentBundleTest {

  private static final Instant RECORDED = Instant.parse("2026-03-02T10:15:00Z");
  private static final String NOTICE = Shipped.PROVISO.rulebook().texts().notice();

  private static Patient.Builder adult() {
    return Patient.on(LocalDate.of(2026, 3, 2))
        .id("123")
        .age(45)
        .pain("neuropathic-pain")
        .pain("chronic-pain");
  }

  private static Patient ill() {
    return adult()
        .condition(Condition.of("epilepsy").at("Condition/a.1.code.coding[0]"))
        .condition(Condition.of("insomnia").at("Condition/b"))
        .condition(Condition.of("suicidal-thoughts").at("Observation/phq9.component[8]"))
        .country("US")
        .answer("wants-to-quit-smoking", Answer.Said.PRESENT)
        .unread(new Unread("Condition/c.code", "<b>", "not known", Optional.empty()))
        .build();
  }

  private static JsonNode bundle(Patient patient, RecordBase base) {
    return bundle(Shipped.PROVISO.assess(patient), base);
  }

  private static JsonNode bundle(Assessment assessment, RecordBase base) {
    return new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED).add(assessment, base).tree();
  }

  private static List<JsonNode> resources(JsonNode bundle, String type) {
    return StreamSupport.stream(bundle.path("entry").spliterator(), false)
        .map(entry -> entry.path("resource"))
        .filter(resource -> resource.path("resourceType").asText().equals(type))
        .toList();
  }

  private static JsonNode only(JsonNode bundle, String type) {
    List<JsonNode> found = resources(bundle, type);
    assertEquals(1, found.size(), type);
    return found.get(0);
  }

  @Test
  void everyConsiderationIsOneResourceAndTheResultListsThemInOrder() {
    Assessment assessment = Shipped.PROVISO.assess(ill());

    JsonNode bundle = bundle(assessment, RecordBase.relative());

    long harms =
        assessment.considerations().stream()
            .filter(each -> each.rule().weight().isSafety())
            .count();
    assertEquals(harms, resources(bundle, "DetectedIssue").size());
    assertEquals(
        assessment.considerations().size() - harms,
        resources(bundle, "CommunicationRequest").size());
    assertEquals(
        assessment.considerations().stream().map(each -> each.rule().name()).toList(),
        StreamSupport.stream(only(bundle, "RequestGroup").path("action").spliterator(), false)
            .map(action -> action.path("code").path(0).path("coding").path(0).path("code").asText())
            .toList());
    assertEquals(
        "urn:uuid:" + only(bundle, "RequestGroup").path("id").asText(),
        only(bundle, "GuidanceResponse").path("result").path("reference").asText());
  }

  @Test
  void harmIsHighOrModerateAndNeverLow() {
    Assessment assessment = Shipped.PROVISO.assess(ill());
    JsonNode bundle = bundle(assessment, RecordBase.relative());
    for (JsonNode issue : resources(bundle, "DetectedIssue")) {
      String rule = issue.path("code").path("coding").path(0).path("code").asText();
      Weight weight = Shipped.PROVISO.rulebook().rule(rule).orElseThrow().weight();
      assertEquals(
          weight == Weight.CAUTION ? "moderate" : "high", issue.path("severity").asText(), rule);
    }
  }

  @Test
  void theNoticeStandsInEveryResourceThatSaysSomethingOfThePatient() {
    JsonNode bundle = bundle(ill(), RecordBase.none());
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (!resource.path("resourceType").asText().equals("Medication")) {
        assertTrue(
            resource.path("text").path("div").asText().contains(NOTICE), resource.toString());
      }
    }
    List<String> notes = only(bundle, "GuidanceResponse").path("note").findValuesAsText("text");
    assertTrue(notes.contains(NOTICE), notes.toString());
  }

  @Test
  void crisisLinesStandAboveEverything() {
    JsonNode guidance = only(bundle(ill(), RecordBase.none()), "GuidanceResponse");

    assertTrue(guidance.path("note").path(0).path("text").asText().contains("988"));
    String read = guidance.path("text").path("div").asText();
    assertTrue(read.contains("988") && read.indexOf("988") < read.indexOf(NOTICE), read);
  }

  @Test
  void everyReferenceLeadsToAnEntryOrToTheRecord() {
    RandomPatients patients = new RandomPatients(20261122, Shipped.PROVISO.rulebook());
    for (int made = 0; made < 50; made++) {
      JsonNode bundle = bundle(patients.next(), RecordBase.none());
      Set<String> urls = new HashSet<>(bundle.findValuesAsText("fullUrl"));
      assertEquals(bundle.path("entry").size(), urls.size(), "each full URL once");
      for (String reference : texts(bundle, "reference")) {
        if (!reference.startsWith("http") && !reference.equals("#messages")) {
          assertTrue(urls.contains(reference), reference);
        }
      }
    }
  }

  private static List<String> texts(JsonNode node, String field) {
    return node.findValues(field).stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void evidenceRefersToTheResourcesOfTheRecord() {
    String relative = bundle(ill(), RecordBase.relative()).toString();
    assertTrue(relative.contains("\"reference\":\"Condition/a.1\""), relative);
    assertTrue(relative.contains("\"reference\":\"Condition/b\""), relative);
    assertTrue(relative.contains("\"reference\":\"Observation/phq9\""), relative);
    assertTrue(relative.contains("\"reference\":\"Patient/123\""), relative);

    String absolute =
        bundle(ill(), RecordBase.at(URI.create("https://fhir.hospital.test/r4"))).toString();
    assertTrue(
        absolute.contains("\"reference\":\"https://fhir.hospital.test/r4/Condition/b\""), absolute);

    String none = bundle(ill(), RecordBase.none()).toString();
    assertFalse(none.contains("\"reference\":\"Condition/"), none);
    assertTrue(none.contains("[Condition/b]"), "told in words");
  }

  @Test
  void aServerIsNamedByItsWebAddress() {
    assertThrows(
        IllegalArgumentException.class, () -> RecordBase.at(URI.create("file:///etc/passwd")));
  }

  @Test
  void theSameAssessmentGivesTheSameBytesAndAnotherGivesOtherIds() {
    String once = bundle(ill(), RecordBase.none()).toString();
    assertEquals(once, bundle(ill(), RecordBase.none()).toString());

    Set<String> ids = new HashSet<>(ids(bundle(ill(), RecordBase.none())));
    JsonNode other = bundle(adult().condition(Condition.of("epilepsy")).build(), RecordBase.none());
    ids.retainAll(ids(other));
    assertEquals(
        4, ids.size(), "the software, the rulebook and two medicines are the same, nothing else");
  }

  private static List<String> ids(JsonNode bundle) {
    return bundle.findValuesAsText("fullUrl");
  }

  @Test
  void twoPeopleOfWhomTheSameIsSaidAreTwoAllTheSame() {
    Assessment assessment = Shipped.PROVISO.assess(adult().id("").build());

    JsonNode bundle =
        new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED)
            .add(assessment, RecordBase.none())
            .add(assessment, RecordBase.none())
            .tree();

    assertEquals(2, resources(bundle, "GuidanceResponse").size());
    assertEquals(2, resources(bundle, "Provenance").size());
    assertEquals(1, resources(bundle, "Library").size());
  }

  @Test
  void whatIsNotKnownIsRequestedInOrderOfAsking() {
    Assessment assessment = Shipped.PROVISO.assess(adult().build());

    JsonNode guidance = only(bundle(assessment, RecordBase.none()), "GuidanceResponse");

    assertEquals("data-requested", guidance.path("status").asText());
    List<String> asked = new ArrayList<>();
    guidance
        .path("dataRequirement")
        .forEach(
            each ->
                asked.add(
                    each.path("codeFilter").path(0).path("code").path(0).path("code").asText()));
    assertEquals(assessment.questions().stream().map(each -> each.finding().id()).toList(), asked);
  }

  @Test
  void anUnknownAgeIsOneRequestForABirthDate() {
    Patient ageless = Patient.on(LocalDate.of(2026, 3, 2)).pain("neuropathic-pain").build();

    JsonNode guidance = only(bundle(ageless, RecordBase.none()), "GuidanceResponse");

    List<String> types = guidance.path("dataRequirement").findValuesAsText("type");
    assertEquals(1, types.stream().filter("Patient"::equals).count());
  }

  @Test
  void outOfScopeNothingIsRaisedAndThatSaysNothing() {
    JsonNode bundle =
        bundle(Patient.on(LocalDate.of(2026, 3, 2)).age(16).build(), RecordBase.none());

    JsonNode guidance = only(bundle, "GuidanceResponse");
    assertEquals("success", guidance.path("status").asText());
    assertFalse(guidance.has("result"));
    assertTrue(guidance.path("note").toString().contains("says nothing about the patient"));
    assertEquals(List.of(), resources(bundle, "RequestGroup"));
  }

  @Test
  void whatWasNotUnderstoodIsTold() {
    JsonNode guidance = only(bundle(ill(), RecordBase.none()), "GuidanceResponse");

    assertEquals(
        "#messages", guidance.path("evaluationMessage").path(0).path("reference").asText());
    assertEquals(
        "Condition/c.code: <b>: not known",
        guidance.path("contained").path(0).path("issue").path(0).path("diagnostics").asText());
  }

  @Test
  void aFavourPointsToWhatIsSeriousAboutTheSameMedicine() {
    Assessment assessment = Shipped.PROVISO.assess(ill());
    Consideration favour =
        assessment.considerations().stream()
            .filter(each -> each.rule().weight() == Weight.MAY_FAVOUR)
            .findFirst()
            .orElseThrow();
    JsonNode request =
        resources(bundle(assessment, RecordBase.none()), "CommunicationRequest").stream()
            .filter(each -> each.toString().contains(favour.rule().name()))
            .findFirst()
            .orElseThrow();

    assertTrue(request.path("note").toString().contains("Read first"), request.toString());
    assertTrue(request.path("about").size() > favour.rule().drugs().size(), request.toString());
  }

  @Test
  void theProvenanceNamesTheRulebookWithVersionAndDigest() {
    JsonNode bundle = bundle(ill(), RecordBase.none());

    JsonNode provenance = only(bundle, "Provenance");
    assertEquals(RECORDED.toString(), provenance.path("recorded").asText());
    String digest = Shipped.PROVISO.rulebook().edition().digest();
    assertTrue(provenance.path("entity").path(0).path("what").toString().contains(digest));
    JsonNode library = only(bundle, "Library");
    assertEquals(digest, library.path("identifier").path(0).path("value").asText());
    assertEquals(
        library.path("url").asText() + "|" + library.path("version").asText(),
        only(bundle, "GuidanceResponse").path("moduleCanonical").asText());
  }

  @Test
  void aRulePackIsNamedInTheRulebooksVersion() {
    org.proviso.Proviso extended = Shipped.PROVISO.withRules(Path.of("examples/rule-pack"));

    JsonNode bundle =
        new AssessmentBundle(extended.rulebook(), RECORDED)
            .add(extended.assess(adult().build()), RecordBase.none())
            .tree();

    assertTrue(
        only(bundle, "GuidanceResponse")
            .path("moduleCanonical")
            .asText()
            .endsWith("-with-rule-pack"));
  }

  @Test
  void anAssessmentOfAnotherRulebookIsRefused() {
    org.proviso.Proviso extended = Shipped.PROVISO.withRules(Path.of("examples/rule-pack"));
    AssessmentBundle bundle = new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED);
    Assessment other = extended.assess(adult().build());

    assertThrows(IllegalArgumentException.class, () -> bundle.add(other, RecordBase.none()));
  }

  @Test
  void aRefusedInputIsAnOutcomeAndNoPatient() {
    JsonNode bundle =
        new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED)
            .addRefused(List.of(new Fault(Place.of("x.yaml"), "is empty")))
            .tree();

    assertEquals(1, bundle.path("entry").size());
    JsonNode issue = only(bundle, "OperationOutcome").path("issue").path(0);
    assertEquals("error", issue.path("severity").asText());
    assertEquals("x.yaml: is empty", issue.path("diagnostics").asText());
  }

  @Test
  void controlCharactersOfARecordDoNotGetThrough() {
    Patient odd = adult().title("a\u0000b\u0007 <script>").build();

    JsonNode bundle = bundle(odd, RecordBase.none());

    assertEquals(
        "a b  <script>", only(bundle, "GuidanceResponse").path("subject").path("display").asText());
    assertNotEquals(-1, bundle.toString().indexOf("<script>"), "kept as data");
    assertFalse(
        only(bundle, "GuidanceResponse").path("text").path("div").asText().contains("<script>"));
  }
}
