package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.cdshooks.Fetched;
import org.proviso.cdshooks.FhirAccess;

/** FHIR servers that behave, and those that hang, send garbage, redirect or never end. */
class AllowedFhirServersTest {

  private static final String PATIENT = "{\"resourceType\":\"Patient\"}";

  private final FakeFhir fhir = new FakeFhir();
  private AllowedFhirServers servers = asking(Duration.ofSeconds(20), 1_000_000);

  @BeforeEach
  void begin() {
    fhir.answer("/r4", PATIENT);
  }

  @AfterEach
  void stop() {
    fhir.close();
  }

  private AllowedFhirServers asking(Duration time, int bytes) {
    return new AllowedFhirServers(new FhirAsking(List.of(fhir.base()), time, bytes), 64);
  }

  @Test
  void allQueriesAreAnsweredEachUnderItsKey() {
    Map<String, Fetched> answers =
        servers.fetch(
            access(fhir.base().toString()),
            Map.of("patient", "Patient/1", "other", "Condition?patient=1"));

    assertEquals(2, answers.size());
    answers.values().forEach(each -> assertInstanceOf(Fetched.Found.class, each));
  }

  @Test
  void theTokenGoesAlongAndWhatMayNotStandInAnAddressIsEncoded() {
    fetch("Observation?patient=1&code=http://loinc.org|8302-2 x");

    assertEquals(Optional.of("Bearer secret"), fhir.lastToken());
    assertEquals("/r4/Observation?patient=1&code=http://loinc.org%7C8302-2%20x", fhir.lastUri());
  }

  @Test
  void aServerThatIsNotListedIsNotAsked() {
    String other = fhir.base().toString().replace("127.0.0.1", "localhost");

    assertEquals(
        "the FHIR server is not among those that are configured",
        why(fetch(access(other), "Patient/1")));
    assertEquals(0, fhir.asked());
  }

  @Test
  void nothingBesideTheServersBaseIsAsked() {
    assertEquals("what is asked does not lie below the FHIR server", why(fetch("../admin")));
    assertEquals(0, fhir.asked());
  }

  @Test
  void aFurtherPageOfTheSameServerIsAsked() {
    assertInstanceOf(Fetched.Found.class, fetch(fhir.base() + "?_getpages=abc&_getpagesoffset=20"));
    assertInstanceOf(Fetched.Found.class, fetch(fhir.base() + "/Condition?page=2"));
  }

  @Test
  void aRedirectIsNotFollowed() {
    fhir.answer("/elsewhere", PATIENT);
    fhir.answer(
        "/r4/Patient/1",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          FakeFhir.send(exchange, 302, "");
        });

    assertEquals("the server answered 302", why(fetch("Patient/1")));
    assertEquals(1, fhir.asked());
  }

  @Test
  void aServerThatHangsIsLeftWithinTheTime() {
    fhir.answer("/r4/Patient/1", exchange -> fhir.hang());
    servers = asking(Duration.ofMillis(200), 1_000_000);

    Map<String, Fetched> answers =
        servers.fetch(
            access(fhir.base().toString()), Map.of("patient", "Patient/1", "other", "Patient/2"));

    assertEquals("the server took too long", why(answers.get("patient")));
  }

  @Test
  void anAnswerThatNeverEndsIsCutOffByTime() {
    fhir.answer(
        "/r4/Patient/1",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          fhir.hang();
        });
    servers = asking(Duration.ofMillis(300), 1_000_000);

    assertEquals("the server took too long", why(fetch("Patient/1")));
  }

  @Test
  void anAnswerWithoutEndIsCutOffByItsLength() {
    fhir.answer(
        "/r4/Patient/1",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(blanks);
            }
          }
        });
    servers = asking(Duration.ofSeconds(20), 50_000);

    assertEquals("the server sent more than 50000 bytes", why(fetch("Patient/1")));
  }

  @Test
  void pagesForEverEndWithTheCallsTimeAndRoom() {
    servers = asking(Duration.ofSeconds(20), 1_000);
    int answered =
        servers.during(
            () -> {
              int pages = 0;
              while (fetch("Patient?page=" + pages) instanceof Fetched.Found) {
                pages++;
              }
              return pages;
            });

    assertEquals(1_000 / PATIENT.length(), answered);
    assertInstanceOf(Fetched.Found.class, servers.during(() -> fetch("Patient/1")));
  }

  @Test
  void whereTheTimeIsOverNobodyIsAsked() {
    servers = asking(Duration.ofNanos(1), 1_000);

    assertEquals("there is no time or no room left to ask further", why(fetch("Patient/1")));
    assertEquals(0, fhir.asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "", "{\"resourceType\":", "[1]", "null", "17"})
  void garbageIsNotUsed(String body) {
    fhir.answer("/r4/Patient/1", body);

    assertTrue(why(fetch("Patient/1")).matches("the server sent no (JSON|FHIR resource)"));
  }

  @Test
  void deepNestingIsNotRead() {
    fhir.answer("/r4/Patient/1", "[".repeat(100_000));

    assertEquals("the server sent JSON nested deeper than 64 levels", why(fetch("Patient/1")));
  }

  @Test
  void aTokenThatIsNoTokenIsNotRepeated() {
    FhirAccess access = new FhirAccess(fhir.base(), Optional.of("secret\r\nX: y"));

    assertTrue(!why(fetch(access, "Patient/1")).contains("secret"));
    assertEquals(0, fhir.asked());
  }

  @Test
  void withoutATokenNoneIsSent() {
    fetch(new FhirAccess(fhir.base(), Optional.empty()), "Patient/1");

    assertEquals(1, fhir.asked());
    assertEquals(Optional.empty(), fhir.lastToken());
  }

  @Test
  void aServerThatIsDownIsToldInAFewWords() {
    fhir.close();

    assertEquals("the server could not be asked", why(fetch("Patient/1")));
  }

  private static FhirAccess access(String server) {
    return new FhirAccess(URI.create(server), Optional.of("secret"));
  }

  private Fetched fetch(String query) {
    return fetch(access(fhir.base().toString()), query);
  }

  private Fetched fetch(FhirAccess access, String query) {
    return servers.fetch(access, Map.of("key", query)).get("key");
  }

  private static String why(Fetched fetched) {
    return assertInstanceOf(Fetched.Failed.class, fetched).why();
  }
}
