package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Shipped;
import org.proviso.patient.RecordList;
import org.proviso.rules.Level;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;

/** When the service speaks, of what, and what it says when it does not. */
class SpeakingTest {

  private static HookService set(HookSettings.PatientView when, Set<RecordList> complete) {
    return HookCalls.service(
        new HookSettings(
            when, Optional.empty(), complete, HookSettings.Comments.DROPPED, Level.CLINICIAN),
        FhirServers.none(),
        FeedbackStore.none());
  }

  private static HookService set(HookSettings.PatientView when) {
    return set(when, Set.of());
  }

  private static ArrayNode entries(JsonNode request, String key) {
    return (ArrayNode) request.path("prefetch").path(key).path("entry");
  }

  private static ArrayNode drafts(JsonNode request) {
    return (ArrayNode) request.path("context").path("draftOrders").path("entry");
  }

  private static String speech(HookAnswer answer) {
    return HookCalls.checked(answer).path("speech").asText();
  }

  @Test
  void aChartSpeaksOfBothMedicinesWhereChronicPainIsRecorded() {
    HookAnswer answer = HookCalls.call(HookCalls.example("patient-view"));

    assertTrue(HookCalls.topics(answer).contains("imipramine/seizure-history"));
    assertTrue(HookCalls.topics(answer).contains("bupropion/seizure-disorder"));
  }

  @Test
  void aChartSpeaksOfTheMedicineThatIsTakenAlone() {
    HookAnswer answer = HookCalls.call(HookCalls.example("missing-keys"));

    assertFalse(HookCalls.topics(answer).isEmpty());
    HookCalls.topics(answer).forEach(topic -> assertTrue(topic.startsWith("imipramine/"), topic));
  }

  @Test
  void aChartIsSilentOtherwiseAndStillSaysHowMuchCouldBeChecked() {
    HookAnswer answer = HookCalls.call(HookCalls.example("patient-view-silent"));

    JsonNode checked = HookCalls.checked(answer);
    assertEquals(List.of(), HookCalls.summaries(answer));
    assertEquals("silent", speech(answer));
    assertTrue(checked.path("findings").path("unknown").asInt() > 100);
    assertTrue(checked.path("rules").path("undetermined").asInt() > 100);
    assertTrue(checked.path("notice").asText().startsWith("This text is educational"));
  }

  @Test
  void whenAChartSpeaksIsForTheDeploymentToSay() {
    ObjectNode silent = HookCalls.example("patient-view-silent");
    ObjectNode pain = HookCalls.example("patient-view");

    assertEquals("speaks", speech(HookCalls.call(set(HookSettings.PatientView.ALWAYS), silent)));
    assertEquals("silent", speech(HookCalls.call(set(HookSettings.PatientView.MEDICINE), pain)));
    assertEquals(
        "speaks",
        speech(
            HookCalls.call(
                set(HookSettings.PatientView.MEDICINE), HookCalls.example("missing-keys"))));
  }

  @Test
  void anOrderOfOneOfTheMedicinesIsSpokenOfAndOnlyThatOne() {
    HookAnswer answer = HookCalls.call(HookCalls.example("order-sign"));

    assertTrue(HookCalls.summaries(answer).get(0).startsWith("Bupropion (draft order), contraind"));
    HookCalls.topics(answer).forEach(topic -> assertFalse(topic.startsWith("imipramine/"), topic));
    assertTrue(HookCalls.topics(answer).contains("not-recorded/bupropion"));
  }

  @Test
  void anOrderThatBearsOnAMedicineTakenIsSpokenOfByItsName() {
    HookAnswer answer = HookCalls.call(HookCalls.example("order-sign-interacting"));

    assertEquals("bupropion/taking-tramadol", HookCalls.topics(answer).get(0));
    for (JsonNode card : answer.body().path("cards")) {
      assertTrue(
          card.path("summary").asText().contains("(draft order: tramadol)"), card.toString());
      assertTrue(card.path("detail").asText().startsWith("Draft order: tramadol `Medication"));
    }
  }

  @Test
  void theSameOrderIsPassedOverWhereNothingIsTakenThatItBearsOn() {
    ObjectNode request = HookCalls.example("order-sign-interacting");
    entries(request, "medicationRequests").removeAll();
    ((ObjectNode) request.path("prefetch").path("medicationRequests")).put("total", 0);

    assertEquals("silent", speech(HookCalls.call(request)));
  }

  @Test
  void otherOrdersArePassedOver() {
    assertEquals("silent", speech(HookCalls.call(HookCalls.example("order-sign-silent"))));
  }

  @Test
  void aChoiceIsAboutWhatIsSelectedAndReadsWhatStandsBeside() {
    ObjectNode request = HookCalls.example("order-select");
    HookAnswer chosen = HookCalls.call(request);
    ((ObjectNode) request.path("context"))
        .putArray("selections")
        .add("MedicationRequest/draft-tramadol");
    HookAnswer other = HookCalls.call(request);

    assertTrue(HookCalls.topics(chosen).contains("imipramine/age-65-or-over"));
    assertTrue(HookCalls.topics(chosen).contains("imipramine/taking-tramadol"));
    assertFalse(HookCalls.topics(other).contains("imipramine/age-65-or-over"));
    assertTrue(HookCalls.topics(other).contains("imipramine/taking-tramadol"));
  }

  @Test
  void aSelectionThatNamesNoDraftLooksAtAllRatherThanAtNone() {
    ObjectNode request = HookCalls.example("order-select");
    ((ObjectNode) request.path("context")).putArray("selections").add("MedicationRequest/other");

    HookAnswer answer = HookCalls.call(request);

    assertEquals("speaks", speech(answer));
    assertTrue(HookCalls.checked(answer).path("warnings").toString().contains("selections"));
    ((ObjectNode) request.path("context")).remove("selections");
    assertEquals("speaks", speech(HookCalls.call(request)), "some editions make them optional");
  }

  @Test
  void aDraftNeedsNoIdAndAnyStatusOfADraftWillDo() {
    ObjectNode request = HookCalls.example("order-sign");
    ObjectNode draft = (ObjectNode) drafts(request).path(0).path("resource");
    draft.remove("id");
    draft.put("status", "active");

    assertTrue(
        HookCalls.topics(HookCalls.call(request)).contains("bupropion/taking-mao-inhibitor"));
  }

  @Test
  void anOrderWrittenWhereItIsAlreadyTomorrowIsSpokenOf() {
    ObjectNode request = HookCalls.example("order-sign");
    ((ObjectNode) request.at("/context/draftOrders/entry/0/resource"))
        .put("authoredOn", "2026-03-03T07:00:00+11:00");
    assertEquals("speaks", HookCalls.checked(HookCalls.call(request)).path("speech").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'resource':{'id':'x'}}",
        "{'resource':{'resourceType':'MedicationRequest','status':'draft','intent':'order',"
            + "'medicationCodeableConcept':{'text':'bupropion'}}}",
        "{'resource':{'resourceType':'MedicationRequest','status':'draft','intent':'order',"
            + "'subject':{'reference':'Patient/lucia'},"
            + "'medicationCodeableConcept':{'text':'bupropion XL tablet'}}}"
      })
  void silenceOverAnOrderThatCannotBeReadSaysSo(String entry) throws Exception {
    ObjectNode request = HookCalls.example("order-sign");
    ((ArrayNode) request.at("/context/draftOrders/entry"))
        .removeAll()
        .add(HookCalls.MAPPER.readTree(entry.replace('\'', '"')));
    JsonNode checked = HookCalls.checked(HookCalls.call(request));
    assertEquals("silent", checked.path("speech").asText());
    assertTrue(checked.path("reason").asText().contains("could not be told"), checked::toString);
    assertFalse(checked.path("unread").isEmpty());
  }

  @Test
  void aMedicineOrderedBesideTheOtherIsSpokenOfAsTogether() {
    ObjectNode request = HookCalls.example("order-sign-interacting");
    ObjectNode draft = (ObjectNode) drafts(request).path(0).path("resource");
    ObjectNode coding = (ObjectNode) draft.path("medicationCodeableConcept").path("coding").path(0);
    coding.put("code", "835564").put("display", "imipramine HCl 25 MG tab");

    assertTrue(HookCalls.topics(HookCalls.call(request)).contains("both/together"));
  }

  @Test
  void outOfScopeAnOrderIsAnsweredThatNothingWasChecked() {
    ObjectNode request = HookCalls.example("order-sign");
    ((ObjectNode) request.path("prefetch").path("patient")).put("birthDate", "2011-01-01");

    assertEquals(List.of("out-of-scope"), HookCalls.topics(HookCalls.call(request)));
  }

  @Test
  void notRecordedIsNeverAbsentUnlessTheDeploymentVouchesForTheList() {
    ObjectNode request = HookCalls.example("patient-view");
    HookService plain = HookCalls.service();
    HookService vouched =
        set(HookSettings.PatientView.ALWAYS, Set.of(RecordList.MEDICINES, RecordList.ALLERGIES));

    assertTrue(absent(vouched, request) > absent(plain, request));
    ((ObjectNode) request.path("prefetch")).putNull("medicationStatements");
    assertTrue(absent(vouched, request) > absent(plain, request), "null: no data exist");
    ((ObjectNode) request.path("prefetch")).remove("medicationStatements");
    ((ObjectNode) request.path("prefetch")).remove("allergies");
    assertEquals(absent(plain, request), absent(vouched, request), "a key that is missing");
  }

  private static int absent(HookService service, JsonNode request) {
    return HookCalls.checked(HookCalls.call(service, request))
        .path("findings")
        .path("absent")
        .asInt();
  }

  @Test
  void aMissingPageTakesBackThatAMeasurementShowsNothing() {
    ObjectNode request = HookCalls.example("patient-view");
    int before = absent(HookCalls.service(), request);
    ObjectNode vitals = (ObjectNode) request.path("prefetch").path("vitalSigns");
    vitals.putArray("link").addObject().put("relation", "next").put("url", "https://x.example/2");

    assertTrue(absent(HookCalls.service(), request) < before);
  }

  @Test
  void aMissingPageLeavesWhatIsPresentPresent() {
    assertTrue(
        HookCalls.topics(HookCalls.call(HookCalls.example("missing-keys")))
            .contains("imipramine/fast-heart-rate"));
  }

  @Test
  void anotherVersionOfFhirIsRefusedByItsShape() {
    ObjectNode request = HookCalls.example("patient-view");
    ((ObjectNode) entries(request, "conditions").path(0).path("resource"))
        .put("clinicalStatus", "active");

    HookAnswer answer = HookCalls.call(request);

    assertEquals(400, answer.status());
    assertTrue(answer.body().toString().contains("this service reads FHIR R4"), answer.toString());
  }

  @Test
  void whatBelongsToAnotherPatientIsRefusedWithoutNamingEither() {
    HookAnswer answer = HookCalls.call(HookCalls.example("another-patient"));

    assertEquals(400, answer.status());
    assertFalse(answer.body().toString().matches(".*(mireille|tomas).*"));
    ObjectNode request = HookCalls.example("order-sign");
    ((ObjectNode) drafts(request).path(0).path("resource").path("subject"))
        .put("reference", "https://x.example/fhir/Patient/9/_history/1");
    assertEquals(400, HookCalls.call(request).status());
  }

  @Test
  void theWorkbenchIsLinkedAsItStands() {
    HookSettings settings =
        new HookSettings(
            HookSettings.PatientView.ALWAYS,
            Optional.of(URI.create("https://teach.example.org/workbench")),
            Set.of(),
            HookSettings.Comments.DROPPED,
            Level.CLINICIAN);
    HookAnswer answer =
        HookCalls.call(
            HookCalls.service(settings, FhirServers.none(), FeedbackStore.none()),
            HookCalls.example("patient-view"));

    assertEquals(List.of(), Answers.faults(answer));
    for (JsonNode card : answer.body().path("cards")) {
      assertEquals(
          "https://teach.example.org/workbench", card.path("links").path(0).path("url").asText());
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void theServiceSpeaksToTheLevelThatTheDeploymentNames(Level level) {
    HookAnswer answer =
        HookCalls.call(
            HookCalls.service(
                HookSettings.standard().at(level), FhirServers.none(), FeedbackStore.none()),
            HookCalls.example("patient-view"));
    HookAnswer standard = HookCalls.call(HookCalls.example("patient-view"));
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    RuleText text = rulebook.text(rulebook.rule("bupropion/seizure-disorder").orElseThrow());

    assertEquals(List.of(), Answers.faults(answer));
    assertEquals(HookCalls.summaries(standard), HookCalls.summaries(answer));
    assertEquals(level == Level.CLINICIAN, answer.equals(standard));
    for (Level other : Level.values()) {
      assertEquals(
          other == level,
          answer.body().findValuesAsText("detail").stream()
              .anyMatch(detail -> detail.contains(Markdown.escape(text.at(other)))),
          "words for a " + other);
    }
  }

  @Test
  void theSameCallGivesTheSameAnswerFromAnyService() {
    ObjectNode request = HookCalls.example("order-select");

    assertEquals(HookCalls.call(request), HookCalls.call(request));
  }
}
