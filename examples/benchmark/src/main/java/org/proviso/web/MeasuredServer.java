package org.proviso.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.proviso.Proviso;

/**
 * The server as {@code proviso serve} starts it, with one route more that reads a body and discards
 * it. Prints its port, then the heap in use after a collection for each line that it is sent, and
 * ends with its input.
 */
public final class MeasuredServer {

  private MeasuredServer() {}

  /** Serves until its input ends. */
  public static void main(String[] arguments) throws IOException {
    Settings settings = Settings.standard().listening(Listen.standard().onPort(0));
    Clock clock = Clock.systemDefaultZone();
    List<Route> routes =
        new ArrayList<>(WebServer.routes(settings, Proviso.standard(), clock));
    Response empty = Response.json(200, "{}".getBytes(StandardCharsets.UTF_8));
    routes.add(Route.post("/discard", request -> empty));
    try (WebServer server = WebServer.start(settings, () -> routes, clock);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(server.address().getPort());
      while (in.readLine() != null) {
        System.out.println(heap());
      }
    }
  }

  private static long heap() {
    for (int each = 0; each < 3; each++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
