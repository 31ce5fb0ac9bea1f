package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Proviso;

/** A real client with signed tokens calls the whole service, with a FHIR server of every kind. */
class HooksOverHttpTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path EXAMPLES = Path.of("examples/cds-hooks");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Proviso PROVISO = Proviso.standard();

  private final Signer signer = new Signer("one");
  private final FakeFhir fhir = new FakeFhir();
  @TempDir private Path folder = Path.of("");
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.json"), signer.publicKeys());
    Authentication.Issuer issuer =
        new Authentication.Issuer(Signer.ISSUER, new Authentication.Keys.In(keys), Set.of());
    Settings settings =
        Started.STANDARD
            .lettingIn(
                Access.standard()
                    .askingFor(new Authentication(List.of(issuer), Duration.ofSeconds(30))))
            .asking(new FhirAsking(List.of(fhir.base()), Duration.ofMillis(700), 200_000))
            .keeping(
                new Settings.Kept(
                    Optional.of(folder.resolve("access.log")),
                    Optional.of(folder.resolve("feedback.jsonl"))));
    server = WebServer.start(settings, () -> WebServer.routes(settings, PROVISO, CLOCK), CLOCK);
  }

  @AfterEach
  void stop() {
    server.close();
    fhir.close();
  }

  @Test
  void discoveryNamesTheThreeHooks() throws IOException {
    HttpResponse<String> response =
        new Client(server).get("cds-services", "Authorization", bearer("cds-services"));

    assertEquals(200, response.statusCode());
    assertEquals(
        List.of("patient-view", "order-select", "order-sign"),
        JSON.readTree(response.body()).path("services").findValuesAsText("hook"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient-view", "order-select", "order-sign"})
  void eachHookIsAnsweredWithCards(String hook) throws IOException {
    HttpResponse<String> response = call(hook, example(hook));

    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(JSON.readTree(response.body()).path("cards").size() > 0, response.body());
  }

  @Test
  void feedbackToACardIsKeptWithItsRule() throws IOException {
    JsonNode cards = JSON.readTree(call("patient-view", example("patient-view")).body());
    String card = cards.path("cards").path(0).path("uuid").asText();
    JsonNode feedback = example("feedback");
    ((ObjectNode) feedback.path("feedback").path(0)).put("card", card);

    assertEquals(
        200, post("cds-services/proviso-patient-view/feedback", feedback.toString()).statusCode());

    JsonNode kept = JSON.readTree(Files.readString(folder.resolve("feedback.jsonl")));
    assertEquals(card, kept.path("card").asText());
    assertEquals(
        cards.path("cards").path(0).path("source").path("topic").path("code").asText(),
        kept.path("rule").asText());
    assertTrue(kept.path("comment").isMissingNode(), kept.toString());
  }

  @Test
  void whatIsWrongIsAnsweredWithAnOperationOutcome() throws IOException {
    assertOutcome(404, post("cds-services/none", "{}"));
    assertOutcome(400, post("cds-services/proviso-patient-view", "no JSON"));
    assertOutcome(400, call("patient-view", example("order-sign")));
    assertOutcome(412, call("patient-view", example("patient-missing")));
  }

  @ParameterizedTest
  @EnumSource
  void aFhirServerThatMisbehavesEndsInOneClearError(MisbehavingFhirServer misbehaviour)
      throws IOException {
    fhir.answer("/r4", misbehaviour);

    HttpResponse<String> response = call("patient-view", withoutPrefetch(fhir.base()));

    assertOutcome(412, response);
    assertFalse(response.body().contains("Mireille"), response.body());
  }

  @Test
  void aFhirServerThatHangsEndsInOneClearError() throws IOException {
    fhir.answer("/r4", exchange -> fhir.hang());

    assertOutcome(412, call("patient-view", withoutPrefetch(fhir.base())));
  }

  @Test
  void aFhirServerThatIsNotListedIsNotAsked() throws IOException {
    fhir.answer("/other", exchange -> fhir.hang());
    URI other = URI.create(fhir.base().toString().replace("/r4", "/other"));

    assertOutcome(412, call("patient-view", withoutPrefetch(other)));
    assertEquals(0, fhir.asked());
  }

  @Test
  void pagesForEverLeaveWhatTheyWereAboutUnknown() throws IOException {
    JsonNode patient = example("patient-view").path("prefetch").path("patient");
    fhir.answer("/r4/Patient", patient.toString());
    String page =
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\",\"url\":\""
            + fhir.base()
            + "?page=next\"}]}";
    fhir.answer("/r4", page);

    HttpResponse<String> response = call("patient-view", withoutPrefetch(fhir.base()));

    assertEquals(200, response.statusCode(), response.body());
    assertTrue(fhir.asked() < 2_000, fhir.asked() + " requests");
    assertTrue(response.body().contains("a further page could not be read"), response.body());
  }

  @Test
  void nothingOfAPatientIsInTheLog() throws IOException {
    call("patient-view", example("patient-view"));
    call("patient-view", withoutPrefetch(fhir.base()));
    server.close();
    String log = Files.readString(folder.resolve("access.log"));

    assertEquals(2, log.lines().count(), log);
    for (String word : List.of("mireille", "epilepsy", "1991", "proviso-", "secret", "?")) {
      assertFalse(log.toLowerCase(Locale.ROOT).contains(word), log);
    }
  }

  private static ObjectNode example(String name) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve(name + ".request.json")));
  }

  private static ObjectNode withoutPrefetch(URI fhirServer) throws IOException {
    ObjectNode call = example("patient-view");
    call.remove("prefetch");
    call.put("fhirServer", fhirServer.toString());
    call.putObject("fhirAuthorization")
        .put("access_token", "secret")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "patient/*.read")
        .put("subject", "proviso");
    return call;
  }

  private HttpResponse<String> call(String hook, JsonNode body) {
    return post("cds-services/proviso-" + hook, body.toString());
  }

  private HttpResponse<String> post(String path, String body) {
    return new Client(server).post(path, body, "Authorization", bearer(path));
  }

  private String bearer(String path) {
    return "Bearer " + signer.token(server.address() + path, NOW);
  }

  private static void assertOutcome(int status, HttpResponse<String> response) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("OperationOutcome", JSON.readTree(response.body()).path("resourceType").asText());
  }
}
