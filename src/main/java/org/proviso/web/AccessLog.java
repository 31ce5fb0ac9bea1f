package org.proviso.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * Writes a line for each request: when, method, the route's template, status, milliseconds, and for
 * a refused token why. Neither path, query, headers, body nor the caller's address is in it, so
 * nothing of a patient's is. Thread-safe.
 */
final class AccessLog implements RequestLog, AutoCloseable {

  /** The attribute of a request that holds its route. */
  static final String ROUTE = AccessLog.class.getName() + ".route";

  /** The attribute of a request that holds why its token was refused. */
  static final String REFUSAL = AccessLog.class.getName() + ".refusal";

  private static final String NONE = "(none)";

  private final OutputStream out;
  private final Clock clock;

  AccessLog(OutputStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * Appends to a file; {@code -} stands for stderr.
   *
   * @throws InvalidInputException where it cannot be written
   */
  static AccessLog to(Path file, Clock clock) {
    if (file.toString().equals("-")) {
      return new AccessLog(System.err, clock);
    }
    try {
      return new AccessLog(
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), clock);
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "the access log cannot be written here");
    }
  }

  @Override
  public void log(Request request, Response response) {
    Optional<Route> route = Optional.ofNullable((Route) request.getAttribute(ROUTE));
    Object refusal = request.getAttribute(REFUSAL);
    String line =
        String.join(
            " ",
            clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
            route.map(Route::method).orElse(NONE),
            route.map(Route::template).orElse(NONE),
            Integer.toString(response.getStatus()),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime()) + "ms");
    write(refusal == null ? line + "\n" : line + " (" + refusal + ")\n");
  }

  private synchronized void write(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // A full disk is no reason to turn patients' requests away.
    }
  }

  @Override
  public void close() {
    try {
      out.flush();
      if (out != System.err) {
        out.close();
      }
    } catch (IOException e) {
      // Nothing is lost that could still be written.
    }
  }
}
