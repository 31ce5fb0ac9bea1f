package org.proviso.web;

import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty itself refuses: a request that is no HTTP, a header too long, a server that
 * stops. It repeats nothing of the request.
 */
final class PlainErrors extends ErrorHandler {

  private static final int UNAVAILABLE = 503;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    org.proviso.web.Response answer =
        org.proviso.web.Response.error(
            status,
            status == UNAVAILABLE ? "the server is stopping" : "the request cannot be understood");
    new Reply(request, response, written -> callback, Map.of())
        .write(status == UNAVAILABLE ? answer.with("Retry-After", "5") : answer);
    return true;
  }
}
