package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A stop finishes what is in work, takes no more, and waits no longer than it was told. */
class StopTest {

  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch leave = new CountDownLatch(1);
  private final Route waits =
      Route.get(
          "/waits",
          request -> {
            inside.countDown();
            try {
              leave.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return Response.text(200, "finished");
          });

  @Test
  void whatIsInWorkIsFinishedAndWhatComesLaterIsRefused() throws Exception {
    WebServer server = Started.with(Started.STANDARD, waits);
    try (Raw before = new Raw(server)) {
      // A connection that is open, but silent, when the stop begins.
      assertEquals(404, before.send("GET /nothing HTTP/1.1\n*HOST*\n\n").status());
      before.skipBody();
      Client client = new Client(server);
      CompletableFuture<String> inWork =
          CompletableFuture.supplyAsync(() -> client.get("waits").body());
      inside.await();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
      awaitRefusal(server);

      assertTrue(!stop.isDone(), "it waits");
      leave.countDown();

      assertEquals("finished", inWork.join());
      stop.join();
    }
  }

  @Test
  void whatHangsIsLeftWhenTheTimeIsOver() throws Exception {
    Limits standard = Limits.standard();
    Limits.Times times =
        new Limits.Times(standard.times().read(), standard.times().idle(), Duration.ofMillis(200));
    Limits limits = new Limits(1_000, 8, 8, 8, times);
    WebServer server = Started.with(Started.STANDARD.within(limits), waits);
    try (Raw raw = new Raw(server)) {
      raw.send("GET /waits HTTP/1.1\n*HOST*\n\n");
      inside.await();

      server.close();

      assertEquals(1, leave.getCount());
    }
  }

  @Test
  void aSecondStopDoesNothing() {
    WebServer server = Started.with(Started.STANDARD);

    server.close();
    server.close();
  }

  /** Asks until the server takes no more: it hangs up, or says 503. */
  private static void awaitRefusal(WebServer server) {
    while (true) {
      try (Raw raw = new Raw(server)) {
        if (raw.send("GET /nothing HTTP/1.1\n*HOST*\n\n").status() == 503) {
          return;
        }
      } catch (IOException e) {
        return;
      }
    }
  }
}
