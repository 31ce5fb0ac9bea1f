package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser lets a page of another origin do. */
class CrossOriginTest {

  private static final String EHR = "https://ehr.example.org";
  private static WebServer server;

  @BeforeAll
  static void start() {
    Route call =
        Route.post("/cds-services/{id}", request -> Response.error(412, "patient is missing"))
            .behind(Route.Door.CLIENTS);
    Route page = Route.post("/api/assess", request -> Response.empty(200));
    server =
        Started.with(
            Started.STANDARD.lettingIn(Access.standard().calledFrom(Set.of(EHR))), call, page);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPreflightOfANamedOriginIsAnswered() throws IOException {
    String head = preflight("/cds-services/x", EHR);

    assertTrue(head.startsWith("HTTP/1.1 204 "), head);
    assertHas(head, "Access-Control-Allow-Origin: " + EHR);
    assertHas(head, "Access-Control-Allow-Methods: GET, POST, OPTIONS");
    assertHas(head, "Access-Control-Allow-Headers: Authorization, Content-Type");
    assertHas(head, "Vary: Origin");
  }

  @Test
  void anErrorCanBeReadByItsPage() throws IOException {
    String head = post("/cds-services/x", EHR);

    assertTrue(head.startsWith("HTTP/1.1 412 "), head);
    assertHas(head, "Access-Control-Allow-Origin: " + EHR);
  }

  @Test
  void whatIsRefusedAtTheDoorCanBeReadByItsPageToo() throws IOException {
    String head =
        head(
            "POST /cds-services/x HTTP/1.1\n*HOST*\nOrigin: "
                + EHR
                + "\nContent-Type: application/json\nContent-Length: 99999999\n\n");

    assertTrue(head.startsWith("HTTP/1.1 413 "), head);
    assertHas(head, "Access-Control-Allow-Origin: " + EHR);
  }

  @Test
  void anotherOriginIsRefusedWhateverItAsks() throws IOException {
    for (String other : new String[] {"https://evil.example", "null", EHR + ".evil.example"}) {
      assertRefused(preflight("/cds-services/x", other));
      assertRefused(post("/cds-services/x", other));
      assertRefused(post("/api/assess", other));
    }
  }

  @Test
  void theWorkbenchIsCalledByItsOwnPageAlone() throws IOException {
    assertRefused(preflight("/api/assess", EHR));
    assertRefused(post("/api/assess", EHR));
    String own = "http://" + server.address().getAuthority();
    assertTrue(post("/api/assess", own).startsWith("HTTP/1.1 200 "));
  }

  @Test
  void withoutConfigurationNoOriginIsNamed() throws IOException {
    try (WebServer plain = Started.with(Started.STANDARD);
        Raw raw = new Raw(plain)) {
      assertRefused(
          raw.send(
                  "OPTIONS /cds-services HTTP/1.1\n*HOST*\nOrigin: "
                      + EHR
                      + "\nAccess-Control-Request-Method: GET\n\n")
              .head());
    }
  }

  private static void assertRefused(String head) {
    assertTrue(head.startsWith("HTTP/1.1 403 "), head);
    assertTrue(!head.contains("Access-Control-Allow-Origin"), head);
  }

  private static void assertHas(String head, String line) {
    assertEquals(1, head.lines().filter(line::equals).count(), head);
  }

  private static String preflight(String path, String origin) throws IOException {
    return head(
        "OPTIONS "
            + path
            + " HTTP/1.1\n*HOST*\nOrigin: "
            + origin
            + "\nAccess-Control-Request-Method: POST\n"
            + "Access-Control-Request-Headers: authorization,content-type\n\n");
  }

  private static String post(String path, String origin) throws IOException {
    return head(
        "POST "
            + path
            + " HTTP/1.1\n*HOST*\nOrigin: "
            + origin
            + "\nContent-Type: application/json\nContent-Length: 2\n\n{}");
  }

  private static String head(String request) throws IOException {
    try (Raw raw = new Raw(server)) {
      return raw.send(request).head();
    }
  }
}
