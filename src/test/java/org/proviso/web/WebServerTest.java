package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/** The server with no configuration at all. */
class WebServerTest {

  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = WebServer.start(Started.STANDARD, Proviso.standard());
    client = new Client(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void healthNamesTheRulebook() {
    HttpResponse<String> response = client.get("health");

    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("\"status\":\"up\""), response.body());
  }

  @Test
  void thePageIsServedUnderAStrictPolicyAndWithItsType() {
    HttpResponse<String> response = client.get("");

    assertEquals(200, response.statusCode());
    assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
    assertEquals(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        header(response, "Content-Security-Policy"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    assertEquals("no-referrer", header(response, "Referrer-Policy"));
    assertFalse(response.headers().map().containsKey("server"));
  }

  @Test
  void aPageThatTheBrowserHasIsNotSentAgain() {
    String tag = header(client.get(""), "ETag");

    HttpResponse<String> again = client.get("", "If-None-Match", tag);

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(200, client.get("", "If-None-Match", "\"another\"").statusCode());
  }

  @Test
  void anAnswerThatIsNoPageIsNotKept() {
    assertEquals("no-store", header(client.get("cds-services"), "Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "%2e%2e/pom.xml",
        "..%2fpom.xml",
        "index.html/x",
        "org/proviso/report/style.mustache",
        "INDEX.HTML",
        "cds-services/a/b/c",
        "cds-services/"
      })
  void whatIsNotThereIsNotFoundAndNotRepeated(String path) {
    HttpResponse<String> response = client.get("/" + path);

    assertTrue(response.statusCode() >= 400 && response.statusCode() < 500, response.toString());
    assertTrue(response.body().contains("OperationOutcome"), response.body());
    assertFalse(response.body().contains("pom.xml"), response.body());
  }

  @Test
  void anotherMethodIsToldWhatIsAllowed() {
    HttpResponse<String> response = client.call("DELETE", "cds-services");

    assertEquals(405, response.statusCode());
    assertEquals("GET", header(response, "Allow"));
    assertEquals(405, client.call("TRACE", "").statusCode());
  }

  @Test
  void headIsAnsweredAsGetWithoutABody() {
    HttpResponse<String> response = client.call("HEAD", "health");

    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() throws Exception {
    try (Raw raw = new Raw(server)) {
      raw.send(
          "POST /cds-services/proviso-patient-view HTTP/1.1\n*HOST*\nContent-Type: text/plain\n"
              + "Content-Length: 2\n\n{}");

      assertEquals(415, raw.status());
    }
  }

  @Test
  void aCompressedBodyIsRefusedAsOne() {
    HttpResponse<String> response =
        client.post("cds-services/proviso-patient-view", "{}", "Content-Encoding", "gzip");

    assertEquals(415, response.statusCode());
    assertTrue(response.body().contains("Content-Encoding"), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8080", "", "127.0.0.1.evil.example", "[::1"})
  void aNameThatSomebodyElsePointsHereIsNotAnsweredTo(String host) throws Exception {
    try (Raw raw = new Raw(server)) {
      raw.send("GET /health HTTP/1.1\nHost: " + host + "\n\n");

      int status = raw.status();
      assertTrue(status == 421 || status == 400, "status " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:9", "10.0.0.7:80"})
  void loopbackAndAddressesInFiguresAreAnsweredTo(String host) throws Exception {
    try (Raw raw = new Raw(server)) {
      raw.send("GET /health HTTP/1.1\nHost: " + host + "\n\n");

      assertEquals(200, raw.status());
    }
  }

  @Test
  void whatThrowsBecomesAPlainErrorThatTellsNothing() {
    Route broken =
        Route.get(
            "/broken",
            request -> {
              throw new IllegalStateException("Mireille");
            });
    try (WebServer other = Started.with(Started.STANDARD, broken)) {
      HttpResponse<String> response = new Client(other).get("broken");

      assertEquals(500, response.statusCode());
      assertFalse(response.body().contains("Mireille"), response.body());
      assertEquals(200, new Client(other).get("").statusCode());
    }
  }

  @Test
  void aPortThatIsTakenIsToldInOneSentence() {
    Settings taken =
        Settings.standard().listening(Listen.standard().onPort(server.address().getPort()));

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> Started.with(taken));

    assertTrue(refused.getMessage().contains("choose another with --port"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "proviso.example.org"})
  void withoutAuthenticationItDoesNotListenBeyondThisMachine(String host) {
    Settings open = Started.STANDARD.listening(Started.ANY_PORT.onHost(host));

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> Started.with(open));

    assertTrue(
        refused.getMessage().contains("--let-anyone-on-the-network-in"), refused.getMessage());
  }

  @Test
  void itListensBeyondThisMachineWhereSomebodySaidSo() {
    Settings open = Started.STANDARD.listening(Started.ANY_PORT.onHost("0.0.0.0").open());

    assertEquals(open, open.refuseUnlessGuarded(Place.of("test")));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
