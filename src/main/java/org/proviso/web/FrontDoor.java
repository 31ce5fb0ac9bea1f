package org.proviso.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each request from Jetty, lets it pass what guards the server, and gives back its answer.
 * What can be refused is refused before the body is read.
 */
final class FrontDoor extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  private final Guards guards;
  private final Limits limits;
  private final Semaphore places;
  private volatile Routes routes = new Routes(List.of(), path -> Optional.empty());

  FrontDoor(Guards guards, Limits limits) {
    this.guards = guards;
    this.limits = limits;
    places = new Semaphore(limits.atOnce());
  }

  /** Gives it what is behind it; before, nothing is. */
  void open(Routes behind) {
    routes = behind;
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request jetty,
      org.eclipse.jetty.server.Response out,
      Callback callback) {
    Request head = head(jetty);
    Routes.Found found = routes.find(guards.method(head), head.path());
    Route route = found.route();
    jetty.setAttribute(AccessLog.ROUTE, route);
    RestOfBody rest = new RestOfBody(jetty, limits, callback);
    Reply reply = new Reply(jetty, out, rest::after, guards.headers(head, route));
    Optional<Response> refusal = guards.refuse(head, route, jetty.getLength());
    if (refusal.isPresent()) {
      reply.write(rest.said(refusal.get()));
    } else if (!places.tryAcquire()) {
      Response full = Response.error(503, "too many requests at once; ask again");
      reply.write(rest.said(full.with("Retry-After", "1")));
    } else {
      admit(rest, head, found, reply);
    }
    return true;
  }

  /** One place is taken; it is given back before the answer is written. */
  private void admit(RestOfBody rest, Request head, Routes.Found found, Reply reply) {
    Optional<Tokens.Refusal> refusal = guards.refuseToken(head, found.route());
    if (refusal.isPresent()) {
      places.release();
      rest.request().setAttribute(AccessLog.REFUSAL, refusal.get().why());
      reply.write(rest.said(refusal.get().response()));
      return;
    }
    new BodyReader(
            rest.request(),
            limits,
            new BodyReader.Ends(
                body -> {
                  Response response = answer(found, head.with(body));
                  places.release();
                  reply.write(response);
                },
                refused -> {
                  places.release();
                  reply.write(refused);
                }))
        .begin();
  }

  private Response answer(Routes.Found found, Request request) {
    if (Nesting.isDeeperThan(limits.depth(), request.body())) {
      return Response.error(400, "JSON is nested at most " + limits.depth() + " levels deep");
    }
    Route route = found.route();
    try {
      return route.endpoint().answer(request.with(found.parameters()));
    } catch (RuntimeException | StackOverflowError e) {
      // Its message could hold what a patient's record says, so it is told to nobody.
      LOG.error(
          "{} {} failed: {}{}", route.method(), route.template(), e.getClass().getName(), at(e));
      return Response.error(500, "a fault of the server, not of the request");
    }
  }

  private static String at(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static Request head(org.eclipse.jetty.server.Request jetty) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HttpField field : jetty.getHeaders()) {
      if (field.getValue() != null) {
        headers.putIfAbsent(field.getName(), field.getValue());
      }
    }
    String path = org.eclipse.jetty.server.Request.getPathInContext(jetty);
    return new Request(jetty.getMethod(), path, Map.of(), headers, new byte[0]);
  }
}
