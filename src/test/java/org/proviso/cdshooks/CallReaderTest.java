package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a call must hold, and what is passed over. */
class CallReaderTest {

  private final ObjectNode request = HookCalls.example("patient-view");

  private ObjectNode context() {
    return (ObjectNode) request.path("context");
  }

  private static String refusal(String service, String body) {
    HookAnswer answer =
        HookCalls.service().call(service, body.getBytes(StandardCharsets.UTF_8), HookCalls.TODAY);
    return answer.status() + " " + answer.body().path("issue").path(0).path("diagnostics").asText();
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoCallIsRefusedWithWhatIsWrong() {
    String view = "proviso-patient-view";
    return Map.of(
            "",
            "400 the body is not",
            "nonsense",
            "400 the body is not JSON",
            "[]",
            "400 the body is not a JSON object",
            "{\"hook\":\"patient-view\",\"hook\":\"order-sign\"}",
            "400 the body is not JSON",
            "{\"a\":".repeat(200) + "1" + "}".repeat(200),
            "400 the body is not JSON, nests deeper",
            "{}",
            "400 'hook' is missing",
            "{\"hook\":\"order-sign\"}",
            "400 'hook' must be 'patient-view'",
            "{\"hook\":\"patient-view\"}",
            "400 'hookInstance' is missing",
            "{\"hook\":\"patient-view\",\"hookInstance\":\"x\"}",
            "400 'context' is missing",
            "{\"hook\":\"patient-view\",\"hookInstance\":\"x\",\"context\":{}}",
            "400 'context.patientId' is missing")
        .entrySet()
        .stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getValue(),
                    () ->
                        assertTrue(
                            refusal(view, each.getKey()).startsWith(each.getValue()),
                            refusal(view, each.getKey()))));
  }

  @Test
  void aServiceThatIsNotThereIsNotFound() {
    assertEquals(
        "404 there is no such service; GET /cds-services lists all",
        refusal("proviso-appointment-book", "{}"));
  }

  @Test
  void ordersNeedTheirDraftsAndSelectionsAreAList() {
    ObjectNode sign = HookCalls.example("order-sign");
    ((ObjectNode) sign.path("context")).remove("draftOrders");
    ObjectNode select = HookCalls.example("order-select");
    ((ObjectNode) select.path("context")).put("selections", "MedicationRequest/1");

    assertEquals(400, HookCalls.call(sign).status());
    assertEquals(400, HookCalls.call(select).status());
  }

  @Test
  void anIdWithItsTypeIsTakenWithAWarning() {
    context().put("patientId", "Patient/mireille");

    HookAnswer answer = HookCalls.call(request);

    assertEquals(6, answer.body().path("cards").size());
    assertTrue(HookCalls.checked(answer).path("warnings").toString().contains("bare id"));
  }

  @Test
  void anIdThatCouldChangeAQueryIsRefused() {
    for (String id :
        new String[] {"1&_include=*", "../1", "a b", "Patient/Patient/1", "x".repeat(65)}) {
      context().put("patientId", id);

      assertEquals(400, HookCalls.call(request).status(), id);
    }
  }

  @Test
  void unknownFieldsAndExtensionsAnywhereChangeNothing() {
    JsonNode plain = HookCalls.call(request).body().path("cards");
    request.putObject("extension").putObject("com.example.any").put("x", 1);
    request.put("later", "field");
    context().putObject("extension").put("com.example", true);
    ((ObjectNode) request.path("prefetch")).putObject("extension").put("com.example", true);

    HookAnswer answer = HookCalls.call(request);

    assertEquals(plain, answer.body().path("cards"));
    assertFalse(HookCalls.checked(answer).has("warnings"), "an extension is no fault");
  }

  @Test
  void whatWasNotAskedForIsNotRead() {
    ((ObjectNode) request.path("prefetch"))
        .set("everything", HookCalls.example("order-sign").path("prefetch").path("conditions"));

    HookAnswer answer = HookCalls.call(request);

    assertEquals(6, answer.body().path("cards").size());
    assertTrue(
        HookCalls.checked(answer).path("warnings").path(0).asText().startsWith("1 of the keys"));
  }

  @Test
  void noTokenNorPatientIsEverPrinted() {
    request.put("fhirServer", "https://ehr.example.org/tenant-7/fhir");
    request
        .putObject("fhirAuthorization")
        .put("access_token", "sekret")
        .put("token_type", "Bearer");

    Call call = CallReader.read(Hook.PATIENT_VIEW, HookCalls.bytes(request));
    String printed = call + " " + call.access();

    for (String hidden : new String[] {"sekret", "mireille", "tenant-7"}) {
      assertFalse(printed.contains(hidden), printed);
    }
    assertEquals("sekret", call.access().orElseThrow().token().orElseThrow());
  }
}
