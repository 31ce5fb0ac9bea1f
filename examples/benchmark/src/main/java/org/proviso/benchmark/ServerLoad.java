package org.proviso.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls a server in a process of its own over eight connections: {@code patient-view} with a
 * prefetch of 20 KB, and in turns the same body to a route that reads and discards it; then very
 * many calls, with the server's heap after the first ten thousand and after all.
 */
public final class ServerLoad {

  private static final int CONNECTIONS = 8;
  private static final int BODY_BYTES = 20_000;
  private static final int FEW = 10_000;

  private final List<String> measured = new ArrayList<>();
  private final byte[] body = body();
  private final Process server;
  private final BufferedReader told;
  private final int port;

  private ServerLoad(List<String> command) throws IOException {
    server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    told =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    port = Integer.parseInt(told.readLine());
  }

  /** Takes the file to write, rounds, calls in a round, calls in all, and the server's command. */
  public static void main(String[] arguments) throws Exception {
    List<String> command = List.of(arguments).subList(4, arguments.length);
    ServerLoad load = new ServerLoad(command);
    try {
      load.rounds(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    } finally {
      load.server.destroy();
    }
    ServerLoad fresh = new ServerLoad(command);
    try {
      fresh.many(Integer.parseInt(arguments[3]));
    } finally {
      fresh.server.destroy();
    }
    load.measured.addAll(fresh.measured);
    Files.write(Path.of(arguments[0]), load.measured);
  }

  private void rounds(int rounds, int calls) throws Exception {
    run("/cds-services/proviso-patient-view", calls);
    run("/discard", calls);
    for (int round = 0; round < rounds; round++) {
      Run discard = run("/discard", calls);
      Run cards = run("/cds-services/proviso-patient-view", calls);
      tell("serverBody", body.length);
      tell("discardMedian", discard.millis(0.5));
      tell("discard99", discard.millis(0.99));
      tell("discardPerSecond", discard.perSecond());
      tell("cardsMedian", cards.millis(0.5));
      tell("cards99", cards.millis(0.99));
      tell("cardsPerSecond", cards.perSecond());
      tell("cardsFailed", cards.failed() + discard.failed());
    }
  }

  private void many(int calls) throws Exception {
    long failed = run("/cds-services/proviso-patient-view", FEW).failed();
    double first = heap();
    long begin = System.nanoTime();
    for (int done = FEW; done < calls; done += FEW) {
      failed += run("/cds-services/proviso-patient-view", FEW).failed();
    }
    tell("manyCalls", calls);
    tell("manySeconds", (System.nanoTime() - begin) / 1e9);
    tell("manyFailed", failed);
    tell("heapAfterFew", first);
    tell("heapAfterMany", heap());
  }

  private void tell(String name, double value) {
    measured.add(name + "\t" + value);
    System.err.printf("%s %.2f%n", name, value);
  }

  private double heap() throws IOException {
    OutputStream to = server.getOutputStream();
    to.write('\n');
    to.flush();
    return Double.parseDouble(told.readLine()) / 1e6;
  }

  /** What came of a run. */
  private record Run(long[] nanos, double seconds, long failed) {

    double millis(double share) {
      return nanos[(int) Math.min(nanos.length - 1, Math.round(share * nanos.length))] / 1e6;
    }

    double perSecond() {
      return nanos.length / seconds;
    }
  }

  private Run run(String path, int calls) throws InterruptedException, ExecutionException {
    int each = calls / CONNECTIONS;
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begin = System.nanoTime();
      List<Future<Caller>> callers = new ArrayList<>();
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        callers.add(threads.submit(() -> new Caller(port, path, body).call(each)));
      }
      long[] nanos = new long[each * CONNECTIONS];
      long failed = 0;
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        Caller caller = callers.get(connection).get();
        System.arraycopy(caller.nanos(), 0, nanos, connection * each, each);
        failed += caller.failed();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      Arrays.sort(nanos);
      return new Run(nanos, seconds, failed);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The example call, its vital signs told again and again until it is long enough. */
  private static byte[] body() throws IOException {
    JsonMapper json = new JsonMapper();
    JsonNode call =
        json.readTree(Path.of("../cds-hooks/patient-view.request.json").toFile());
    ArrayNode entries = (ArrayNode) call.at("/prefetch/vitalSigns/entry");
    JsonNode first = entries.get(0);
    for (int copy = 0; json.writeValueAsBytes(call).length < BODY_BYTES; copy++) {
      ObjectNode entry = first.deepCopy();
      String id = "copy-" + copy;
      entry.put("fullUrl", "https://ehr.example.org/fhir/Observation/" + id);
      ((ObjectNode) entry.path("resource"))
          .put("id", id)
          .put("effectiveDateTime", String.format("2025-%02d-%02d", 1 + copy % 12, 1 + copy % 28));
      entries.add(entry);
    }
    JsonNode vitals = call.at("/prefetch/vitalSigns");
    if (vitals.has("total")) {
      ((ObjectNode) vitals).put("total", entries.size());
    }
    return json.writeValueAsBytes(call);
  }
}
