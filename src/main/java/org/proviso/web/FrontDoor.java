package org.proviso.web;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each request from Jetty, lets it pass what guards the server, and gives back its answer.
 */
final class FrontDoor extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  private final Routes routes;
  private final Settings.Limits limits;
  private final Semaphore places;

  FrontDoor(Routes routes, Settings settings) {
    this.routes = routes;
    limits = settings.limits();
    places = new Semaphore(limits.atOnce());
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request jetty,
      org.eclipse.jetty.server.Response out,
      Callback callback) {
    String path = org.eclipse.jetty.server.Request.getPathInContext(jetty);
    Routes.Found found = routes.find(jetty.getMethod(), path);
    if (jetty.getLength() > limits.bodyBytes()) {
      write(tooLong(), jetty, out, callback);
      return true;
    }
    if (!places.tryAcquire()) {
      write(
          Response.error(503, "too many requests at once").with("Retry-After", "1"),
          jetty,
          out,
          callback);
      return true;
    }
    Callback done = Callback.from(callback, (Runnable) places::release);
    Content.Source.asByteArrayAsync(
        jetty,
        limits.bodyBytes(),
        new Promise.Invocable<>() {
          @Override
          public void succeeded(byte[] body) {
            Request request =
                new Request(jetty.getMethod(), path, found.parameters(), headers(jetty), body);
            write(answer(found.route(), request), jetty, out, done);
          }

          @Override
          public void failed(Throwable failure) {
            write(tooLong(), jetty, out, done);
          }
        });
    return true;
  }

  private static Response tooLong() {
    return Response.error(413, "the body is too large").with("Connection", "close");
  }

  private static Response answer(Route route, Request request) {
    try {
      return route.endpoint().answer(request);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} {} failed: {}", route.method(), route.template(), e.getClass().getName());
      return Response.error(500, "a fault of the server, not of the request");
    }
  }

  private static Map<String, String> headers(org.eclipse.jetty.server.Request jetty) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HttpField field : jetty.getHeaders()) {
      if (field.getValue() != null) {
        headers.putIfAbsent(field.getName(), field.getValue());
      }
    }
    return headers;
  }

  private static void write(
      Response response,
      org.eclipse.jetty.server.Request jetty,
      org.eclipse.jetty.server.Response out,
      Callback callback) {
    out.setStatus(response.status());
    Headers.ALWAYS.forEach(out.getHeaders()::put);
    response.headers().forEach(out.getHeaders()::put);
    byte[] body = response.body();
    if (response.status() != 304) {
      out.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    boolean silent = jetty.getMethod().equals("HEAD");
    out.write(true, silent ? null : ByteBuffer.wrap(body), callback);
  }
}
