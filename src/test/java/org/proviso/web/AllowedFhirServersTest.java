package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<String> lastUri = new AtomicReference<>("");
  private final AtomicReference<String> lastToken = new AtomicReference<>();
  private HttpServer fake = start();
  private AllowedFhirServers servers = asking(Duration.ofSeconds(20), 1_000_000);

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void begin() {
    fake.setExecutor(threads);
    answer("/r4", exchange -> send(exchange, 200, PATIENT));
    fake.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    fake.stop(0);
    threads.shutdownNow();
  }

  private AllowedFhirServers asking(Duration time, int bytes) {
    return new AllowedFhirServers(new FhirAsking(List.of(base()), time, bytes), 64);
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + fake.getAddress().getPort() + "/r4");
  }

  private void answer(String path, HttpHandler handler) {
    fake.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          lastUri.set(exchange.getRequestURI().toString());
          lastToken.set(exchange.getRequestHeaders().getFirst("Authorization"));
          handler.handle(exchange);
        });
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void allQueriesAreAnsweredEachUnderItsKey() {
    Map<String, Fetched> answers =
        servers.fetch(
            access(base().toString()),
            Map.of("patient", "Patient/1", "other", "Condition?patient=1"));

    assertEquals(2, answers.size());
    answers.values().forEach(each -> assertInstanceOf(Fetched.Found.class, each));
  }

  @Test
  void theTokenGoesAlongAndWhatMayNotStandInAnAddressIsEncoded() {
    fetch("Observation?patient=1&code=http://loinc.org|8302-2 x");

    assertEquals("Bearer secret", lastToken.get());
    assertEquals("/r4/Observation?patient=1&code=http://loinc.org%7C8302-2%20x", lastUri.get());
  }

  @Test
  void aServerIsTheSameWithASlashAndInCapitals() {
    for (String same : List.of(base() + "/", base().toString().replace("http", "HTTP"))) {
      assertInstanceOf(Fetched.Found.class, fetch(access(same), "Patient/1"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/r4",
        "http://localhost:PORT/r4",
        "http://user@127.0.0.1:PORT/r4",
        "http://127.0.0.1:PORT/r4/other",
        "http://127.0.0.1:PORT/",
        "http://127.0.0.1:PORT/r4?x",
        "http://127.0.0.1:PORT/r4#x",
        "https://127.0.0.1:PORT/r4",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "urn:x",
        "r4"
      })
  void aServerThatIsNotListedIsNotAsked(String server) {
    String named = server.replace("PORT", String.valueOf(fake.getAddress().getPort()));

    assertEquals(
        "the FHIR server is not among those that are configured",
        why(fetch(access(named), "Patient/1")));
    assertEquals(0, asked.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/..",
        "Patient/../../admin",
        "/admin",
        "//127.0.0.1/x",
        "../admin",
        "Patient/1#x",
        "http://127.0.0.1:1/r4/Patient",
        "http://127.0.0.1:PORT/admin",
        "http://127.0.0.1:PORT/r4x",
        "http://127.0.0.1:PORT/r4/../admin",
        "http://127.0.0.1:PORT/r4/%2e%2e/admin",
        "http://127.0.0.1:PORT/r4/..%2fadmin",
        "http://a@127.0.0.1:PORT/r4/Patient",
        "\r\nX: y",
        ""
      })
  void nothingBesideTheServersBaseIsAsked(String query) {
    String asks = query.replace("PORT", String.valueOf(fake.getAddress().getPort()));

    assertEquals("what is asked does not lie below the FHIR server", why(fetch(asks)));
    assertEquals(0, asked.get());
  }

  @Test
  void aFurtherPageOfTheSameServerIsAsked() {
    assertInstanceOf(Fetched.Found.class, fetch(base() + "?_getpages=abc&_getpagesoffset=20"));
    assertInstanceOf(Fetched.Found.class, fetch(base() + "/Condition?page=2"));
  }

  @Test
  void aRedirectIsNotFollowed() {
    answer("/elsewhere", exchange -> send(exchange, 200, PATIENT));
    answer(
        "/r4/Patient/1",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          send(exchange, 302, "");
        });

    assertEquals("the server answered 302", why(fetch("Patient/1")));
    assertEquals(1, asked.get());
  }

  @Test
  void aServerThatHangsIsLeftWithinTheTime() {
    answer(
        "/r4/Patient/1",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    servers = asking(Duration.ofMillis(200), 1_000_000);

    Map<String, Fetched> answers =
        servers.fetch(
            access(base().toString()), Map.of("patient", "Patient/1", "other", "Patient/2"));

    assertEquals("the server took too long", why(answers.get("patient")));
  }

  @Test
  void anAnswerThatNeverEndsIsCutOffByTime() {
    answer(
        "/r4/Patient/1",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    servers = asking(Duration.ofMillis(300), 1_000_000);

    assertEquals("the server took too long", why(fetch("Patient/1")));
  }

  @Test
  void anAnswerWithoutEndIsCutOffByItsLength() {
    answer(
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
    assertEquals(0, asked.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "", "{\"resourceType\":", "[1]", "null", "17"})
  void garbageIsNotUsed(String body) {
    answer("/r4/Patient/1", exchange -> send(exchange, 200, body));

    assertTrue(why(fetch("Patient/1")).matches("the server sent no (JSON|FHIR resource)"));
  }

  @Test
  void deepNestingIsNotRead() {
    answer("/r4/Patient/1", exchange -> send(exchange, 200, "[".repeat(100_000)));

    assertEquals("the server sent JSON nested deeper than 64 levels", why(fetch("Patient/1")));
  }

  @Test
  void aTokenThatIsNoTokenIsNotRepeated() {
    FhirAccess access = new FhirAccess(base(), Optional.of("secret\r\nX: y"));

    assertTrue(!why(fetch(access, "Patient/1")).contains("secret"));
    assertEquals(0, asked.get());
  }

  @Test
  void withoutATokenNoneIsSent() {
    fetch(new FhirAccess(base(), Optional.empty()), "Patient/1");

    assertEquals(1, asked.get());
    assertNull(lastToken.get());
  }

  @Test
  void aServerThatIsDownIsToldInAFewWords() {
    fake.stop(0);

    assertEquals("the server could not be asked", why(fetch("Patient/1")));
  }

  private static FhirAccess access(String server) {
    return new FhirAccess(URI.create(server), Optional.of("secret"));
  }

  private Fetched fetch(String query) {
    return fetch(access(base().toString()), query);
  }

  private Fetched fetch(FhirAccess access, String query) {
    return servers.fetch(access, Map.of("key", query)).get("key");
  }

  private static String why(Fetched fetched) {
    return assertInstanceOf(Fetched.Failed.class, fetched).why();
  }
}
