package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is too much ends in a clear answer, early. */
class LimitsTest {

  private static final Limits SMALL =
      new Limits(
          10_000,
          16,
          2,
          64,
          new Limits.Times(Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(20)));
  private static final Settings SETTINGS = Started.STANDARD.within(SMALL);

  @Test
  void twoHundredMegabytesAreRefusedBeforeTheyAreRead() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length());
        Raw raw = new Raw(server)) {
      raw.send(post("Content-Length: 200000000"));

      String head = raw.head();

      assertTrue(head.startsWith("HTTP/1.1 413 "), head);
      assertTrue(head.contains("Connection: close"), head);
      assertTrue(raw.rest().contains("a body is at most 10000 bytes"));
    }
  }

  @Test
  void aBodyOfUnknownLengthIsReadUpToTheLimit() throws Exception {
    AtomicInteger seen = new AtomicInteger();
    Route never =
        Route.post(
            "/length",
            request -> {
              seen.incrementAndGet();
              return Response.empty(200);
            });
    try (WebServer server = Started.with(SETTINGS, never);
        Raw raw = new Raw(server)) {
      raw.send(post("Transfer-Encoding: chunked"));
      String chunk = "400\n" + "a".repeat(1024) + "\n";
      raw.send(chunk.repeat(20));

      assertEquals(413, raw.status());
      assertEquals(0, seen.get());
    }
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    try (WebServer server = Started.with(SETTINGS, Started.length())) {
      Client client = new Client(server);

      assertEquals("10000", client.post("length", " ".repeat(10_000)).body());
      assertEquals("0", client.post("length", "").body());
    }
  }

  @Test
  void aBodyThatComesTooSlowlyIsCutOff() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length());
        Raw raw = new Raw(server)) {
      raw.send(post("Content-Length: 100"));
      raw.send("{\"half\":");

      String head = raw.head();

      assertTrue(head.startsWith("HTTP/1.1 408 "), head);
      assertTrue(raw.rest().contains("more than 300 ms"));
      assertEquals("2", new Client(server).post("length", "{}").body());
    }
  }

  @Test
  void aBodyThatDripsIsCutOffToo() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length());
        Raw raw = new Raw(server);
        Raw beside = new Raw(server)) {
      raw.send(post("Content-Length: 9999"));
      // A byte each time that another request was answered: never silent, never done.
      for (int sent = 0; sent < 9_000 && !raw.isAnswered(); sent++) {
        raw.send(new byte[] {' '});
        beside.send("GET /nothing HTTP/1.1\n*HOST*\n\n").head();
        beside.skipBody();
      }

      assertEquals(408, raw.status());
    }
  }

  @Test
  void anAnswerBeforeTheBodyLeavesTheConnectionUsable() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length());
        Raw raw = new Raw(server)) {
      raw.send(post("Content-Length: 2").replace("/json", "/pdf"));
      assertEquals(415, raw.status());
      raw.skipBody();
      raw.send("{}");

      raw.send(post("Content-Length: 3") + "{ }");

      assertEquals(200, raw.status());
    }
  }

  @Test
  void anAnswerBeforeALongBodySaysThatTheConnectionWillBeClosed() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length())) {
      for (String header : List.of("Content-Length: 200000", "Transfer-Encoding: chunked")) {
        try (Raw raw = new Raw(server)) {
          String head = raw.send(post(header).replace("/json", "/pdf")).head();
          assertTrue(head.contains("Connection: close"), head);
        }
      }
    }
  }

  @Test
  void aBodyThatNobodyWaitsForIsNotAwaitedForEver() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length());
        Raw raw = new Raw(server)) {
      raw.send(post("Content-Length: 100").replace("/json", "/pdf"));
      assertEquals(415, raw.status());
      raw.skipBody();
      raw.send("{");

      assertEquals("", raw.rest());
    }
  }

  @Test
  void slowBodiesGiveTheirPlacesBack() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length())) {
      String slow = post("Expect: 100-continue\nContent-Length: 10");
      try (Raw one = new Raw(server);
          Raw two = new Raw(server)) {
        assertEquals(100, one.send(slow).status());
        assertEquals(100, two.send(slow).status());
        assertEquals(503, new Client(server).post("length", "{}").statusCode());
        assertEquals(408, one.status());
        assertEquals(408, two.status());
      }
      assertEquals(200, new Client(server).post("length", "{}").statusCode());
    }
  }

  @Test
  void moreRequestsThanPlacesAreToldToComeAgain() throws Exception {
    CountDownLatch inside = new CountDownLatch(SMALL.atOnce());
    CountDownLatch leave = new CountDownLatch(1);
    Route waits =
        Route.post(
            "/length",
            request -> {
              inside.countDown();
              await(leave);
              return Response.empty(200);
            });
    try (WebServer server = Started.with(SETTINGS, waits)) {
      Client client = new Client(server);
      List<CompletableFuture<Integer>> first = new ArrayList<>();
      for (int each = 0; each < SMALL.atOnce(); each++) {
        first.add(CompletableFuture.supplyAsync(() -> client.post("length", "{}").statusCode()));
      }
      inside.await();

      HttpResponse<String> further = client.post("length", "{}");

      assertEquals(503, further.statusCode());
      assertEquals("1", further.headers().firstValue("Retry-After").orElse(""));
      assertTrue(further.body().contains("OperationOutcome"));
      leave.countDown();
      for (CompletableFuture<Integer> each : first) {
        assertEquals(200, each.join());
      }
      assertEquals(200, client.post("length", "{}").statusCode());
    }
  }

  @Test
  void deepNestingIsRefusedWithoutReadingIt() {
    try (WebServer server = Started.with(SETTINGS, Started.length())) {
      Client client = new Client(server);

      assertEquals(400, client.post("length", "[".repeat(9_000)).statusCode());
      assertEquals(400, client.post("length", "{\"a\":".repeat(17)).statusCode());
      assertEquals(200, client.post("length", "[".repeat(16) + "]".repeat(16)).statusCode());
      assertEquals(200, client.post("length", "\"" + "[".repeat(99) + "\\\"[\"").statusCode());
    }
  }

  @Test
  void aHeadThatIsTooLongOrNoHttpIsRefusedPlainly() throws Exception {
    try (WebServer server = Started.with(SETTINGS, Started.length())) {
      try (Raw raw = new Raw(server)) {
        raw.send("GET /health HTTP/1.1\n*HOST*\nCookie: " + "Mireille".repeat(4_000) + "\n\n");
        assertPlain(431, raw);
      }
      try (Raw raw = new Raw(server)) {
        raw.send("Mireille\n\n");
        assertPlain(400, raw);
      }
      try (Raw raw = new Raw(server)) {
        raw.send("GET /Mireille%00 HTTP/1.1\n*HOST*\nConnection: close\n\n");
        assertPlain(400, raw);
      }
    }
  }

  private static void assertPlain(int status, Raw raw) throws IOException {
    String head = raw.head();
    assertTrue(head.startsWith("HTTP/1.1 " + status), head);
    String rest = raw.rest();
    assertTrue(!rest.contains("Mireille") && !rest.contains("jetty"), rest);
  }

  private static String post(String header) {
    return "POST /length HTTP/1.1\n*HOST*\nContent-Type: application/json\n" + header + "\n\n";
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
