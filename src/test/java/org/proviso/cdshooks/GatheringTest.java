package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not sent is asked for where it can be, and is unknown where it cannot. */
class GatheringTest {

  private final ObjectNode request = HookCalls.example("patient-view");
  private final ObjectNode prefetch = (ObjectNode) request.path("prefetch");
  private final Map<String, String> asked = new TreeMap<>();
  private final Map<String, JsonNode> held = new LinkedHashMap<>();

  GatheringTest() {
    request.put("fhirServer", "https://ehr.example.org/fhir");
    request
        .putObject("fhirAuthorization")
        .put("access_token", "token")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "patient/*.read")
        .put("subject", "proviso");
  }

  private HookAnswer answer() {
    FhirServers servers =
        (access, queries) -> {
          assertEquals("token", access.token().orElseThrow());
          asked.putAll(queries);
          Map<String, Fetched> answers = new LinkedHashMap<>();
          queries.forEach(
              (key, query) ->
                  answers.put(
                      key,
                      held.containsKey(query)
                          ? new Fetched.Found(held.get(query))
                          : new Fetched.Failed("the server answered 404")));
          return answers;
        };
    return HookCalls.call(
        HookCalls.service(HookSettings.standard(), servers, FeedbackStore.none()), request);
  }

  private static String gap(HookAnswer answer, String key) {
    return HookCalls.checked(answer).path("data").path(key).path("gap").asText();
  }

  private static JsonNode json(String text) {
    try {
      return HookCalls.MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingIsAskedWhereAllWasSent() {
    answer();

    assertEquals(Map.of(), asked);
  }

  @Test
  void whatWasNotSentOrCouldNotBeReadIsAskedForAndWhatIsNullIsNot() {
    JsonNode patient = prefetch.remove("patient");
    prefetch.set("conditions", json("{'resourceType':'OperationOutcome','issue':[]}"));
    prefetch.putNull("allergies");
    held.put("Patient/mireille", patient);

    HookAnswer answer = answer();

    assertEquals(
        Map.of("patient", "Patient/mireille", "conditions", "Condition?patient=mireille"), asked);
    assertEquals(
        "fhir-server",
        HookCalls.checked(answer).path("data").path("patient").path("from").asText());
    assertEquals(
        "the caller could not read it; the server answered 404", gap(answer, "conditions"));
  }

  @Test
  void aPatientThatNobodyHasIsA412ThatNamesTheKey() {
    prefetch.remove("patient");

    HookAnswer answer = answer();

    assertEquals(412, answer.status());
    assertTrue(answer.body().toString().contains("'prefetch.patient' is required"));
  }

  @Test
  void furtherPagesAreFollowedAndThenNothingIsMissing() {
    ObjectNode all = (ObjectNode) prefetch.path("conditions");
    JsonNode epilepsy = ((ArrayNode) all.path("entry")).remove(2);
    all.putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", "https://ehr.example.org/fhir?page=2");
    ObjectNode second =
        HookCalls.MAPPER.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
    second.putArray("entry").add(epilepsy);

    HookAnswer without = answer();
    held.put("https://ehr.example.org/fhir?page=2", second);
    HookAnswer with = answer();

    assertEquals("a further page could not be read", gap(without, "conditions"));
    assertFalse(HookCalls.topics(without).contains("bupropion/seizure-disorder"));
    assertEquals("", gap(with, "conditions"));
    assertTrue(HookCalls.topics(with).contains("bupropion/seizure-disorder"));
    assertFalse(HookCalls.checked(with).has("unread"), "a page that was turned is not missing");
  }

  @Test
  void pagesWithoutEndComeToAnEnd() {
    ObjectNode page = (ObjectNode) prefetch.path("conditions");
    page.putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", "https://ehr.example.org/again");
    held.put("https://ehr.example.org/again", page);

    assertEquals("a further page could not be read", gap(answer(), "conditions"));
  }

  @Test
  void aMedicineNamedByReferenceIsLookedUp() {
    ObjectNode medicine =
        (ObjectNode) prefetch.path("medicationRequests").path("entry").path(0).path("resource");
    medicine.remove("medicationCodeableConcept");
    medicine.putObject("medicationReference").put("reference", "Medication/m1");
    held.put(
        "Medication/m1",
        json(
            "{'resourceType':'Medication','id':'m1','code':{'coding':[{'system':"
                + "'http://www.nlm.nih.gov/research/umls/rxnorm','code':'36437'}]}}"));

    HookAnswer answer = answer();

    assertEquals(Map.of("Medication/m1", "Medication/m1"), asked);
    assertTrue(HookCalls.topics(answer).contains("imipramine/taking-serotonergic-medicine"));
  }

  @Test
  void whatTheServerSendsOfAnotherPatientIsNotRead() {
    prefetch.remove("conditions");
    held.put(
        "Condition?patient=mireille",
        HookCalls.example("patient-view-silent").path("prefetch").path("conditions"));

    HookAnswer answer = answer();

    assertEquals("the FHIR server sent what is another patient's", gap(answer, "conditions"));
  }

  @Test
  void aTokenForAnotherPatientIsNotUsed() {
    prefetch.remove("conditions");
    ((ObjectNode) request.path("fhirAuthorization")).put("patient", "tomas");

    HookAnswer answer = answer();

    assertEquals(Map.of(), asked);
    assertEquals("it was not sent", gap(answer, "conditions"));
    assertTrue(HookCalls.checked(answer).path("warnings").toString().contains("another patient"));
  }

  @Test
  void fewerEntriesThanTheTotalAreAGap() {
    ((ObjectNode) prefetch.path("conditions")).put("total", 9);

    assertEquals("fewer entries came than 'total' says", gap(answer(), "conditions"));
  }

  @Test
  void aSearchThatIsAnsweredInPartIsAGap() {
    List<String> severities = new ArrayList<>(List.of("error", "fatal", "warning", "information"));
    severities.removeIf(
        severity -> {
          ObjectNode conditions = HookCalls.example("patient-view");
          ObjectNode bundle = (ObjectNode) conditions.path("prefetch").path("conditions");
          ObjectNode outcome = ((ArrayNode) bundle.path("entry")).addObject().putObject("resource");
          outcome.put("resourceType", "OperationOutcome");
          outcome.putArray("issue").addObject().put("severity", severity).put("code", "incomplete");
          return gap(HookCalls.call(conditions), "conditions").isEmpty();
        });
    assertEquals(List.of("error", "fatal"), severities);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'resourceType':7}",
        "{'resourceType':'Parameters'}",
        "{'resourceType':'Bundle','type':'searchset','entry':[{'resource':{'id':'x'}}]}"
      })
  void whatIsNoFhirForItsKeyIsAGapWhoeverSendsIt(String instead) {
    prefetch.set("conditions", json(instead));
    HookAnswer sent = answer();
    assertEquals(200, sent.status());
    assertFalse(gap(sent, "conditions").isEmpty());

    prefetch.remove("conditions");
    held.put("Condition?patient=mireille", json(instead));
    HookAnswer fetched = answer();
    assertEquals(200, fetched.status());
    assertFalse(gap(fetched, "conditions").isEmpty());
  }
}
