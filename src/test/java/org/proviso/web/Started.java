package org.proviso.web;

import java.time.Clock;
import java.util.List;

/** Servers for tests, on any free port. */
final class Started {

  static final Listen ANY_PORT = Listen.standard().onPort(0);
  static final Settings STANDARD = Settings.standard().listening(ANY_PORT);

  private Started() {}

  static WebServer with(Settings settings, Route... routes) {
    return WebServer.start(settings, () -> List.of(routes), Clock.systemUTC());
  }

  /** Answers with the length of what was sent. */
  static Route length() {
    return Route.post(
        "/length", request -> Response.text(200, Integer.toString(request.body().length)));
  }
}
