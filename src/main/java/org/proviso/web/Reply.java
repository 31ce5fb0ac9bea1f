package org.proviso.web;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Writes one answer to Jetty. */
final class Reply {

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final Request request;
  private final org.eclipse.jetty.server.Response out;
  private final Function<Response, Callback> after;
  private final Map<String, String> further;

  /**
   * An answer that is to come.
   *
   * @param after what is told when an answer is written
   * @param further headers that it has whatever comes of the request
   */
  Reply(
      Request request,
      org.eclipse.jetty.server.Response out,
      Function<Response, Callback> after,
      Map<String, String> further) {
    this.request = request;
    this.out = out;
    this.after = after;
    this.further = further;
  }

  void write(Response response) {
    out.setStatus(response.status());
    Headers.ALWAYS.forEach(out.getHeaders()::put);
    further.forEach(out.getHeaders()::put);
    response.headers().forEach(out.getHeaders()::put);
    byte[] body = response.body();
    if (response.status() != NO_CONTENT && response.status() != NOT_MODIFIED) {
      out.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    boolean silent = request.getMethod().equals("HEAD");
    out.write(true, silent ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), after.apply(response));
  }
}
