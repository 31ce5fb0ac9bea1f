package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.proviso.Proviso;

/**
 * Many calls over eight connections: none is lost, none fails, nothing piles up. The benchmark does
 * the same with a million.
 */
class ManyCallsTest {

  private static final int CONNECTIONS = 8;
  private static final Settings SETTINGS = Started.STANDARD;

  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

  @Test
  void noCallIsLostAndNothingPilesUp() throws IOException {
    String body = Files.readString(Path.of("examples/cds-hooks/patient-view.request.json"));
    Clock clock = Clock.systemUTC();
    Proviso proviso = Proviso.standard();
    try (WebServer server =
        WebServer.start(SETTINGS, () -> WebServer.routes(SETTINGS, proviso, clock), clock)) {
      Client client = new Client(server);
      assertEquals(400, answered(client, body, 50));
      long few = heap();

      assertEquals(1_600, answered(client, body, 200));

      long more = heap() - few;
      // 1,600 requests or answers that were kept would be some 60 MB.
      assertTrue(more < 10_000_000, more + " bytes more");
    } finally {
      threads.shutdownNow();
    }
  }

  private int answered(Client client, String body, int each) {
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      running.add(
          CompletableFuture.supplyAsync(
              () -> {
                int cards = 0;
                for (int call = 0; call < each; call++) {
                  String answer = client.post("cds-services/proviso-patient-view", body).body();
                  cards += answer.startsWith("{\"cards\":[{") ? 1 : 0;
                }
                return cards;
              },
              threads));
    }
    return running.stream().mapToInt(CompletableFuture::join).sum();
  }

  private static long heap() {
    for (int each = 0; each < 3; each++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
