package org.proviso.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the route of a request. Thread-safe. */
final class Routes {

  /** Another method may be any word, and is not written anywhere. */
  private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private static final String OTHER = "(other)";

  private final List<Route> routes;
  private final Function<String, Optional<Route>> pages;

  /**
   * Routes, and behind them pages.
   *
   * @param pages the route of a path that is a page's
   */
  Routes(List<Route> routes, Function<String, Optional<Route>> pages) {
    this.routes = List.copyOf(routes);
    this.pages = pages;
  }

  /**
   * A route and what stands in its places.
   *
   * @param route the route
   * @param parameters by name of the place
   */
  record Found(Route route, Map<String, String> parameters) {}

  /**
   * The route that answers; for a path without one, a route that says so.
   *
   * @param method the request's; for a preflight, the method that it asks about
   */
  Found find(String method, String path) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    Route otherMethod = null;
    TreeSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> match = route.match(path);
      if (match.isPresent() && route.method().equals(wanted)) {
        return new Found(route, match.get());
      }
      if (match.isPresent()) {
        otherMethod = route;
        methods.add(route.method());
      }
    }
    if (otherMethod == null) {
      Optional<Route> page = pages.apply(path);
      if (page.isEmpty()) {
        String known = KNOWN.contains(method) ? method : OTHER;
        return of(new Route(known, "(nothing here)", Route.Door.OPEN, request -> nothing()));
      }
      if (wanted.equals("GET")) {
        return of(page.get());
      }
      otherMethod = page.get();
      methods.add("GET");
    }
    return of(refusing(otherMethod, String.join(", ", methods)));
  }

  private static Route refusing(Route route, String methods) {
    Response refusal = Response.error(405, "allowed here: " + methods).with("Allow", methods);
    return new Route(OTHER, route.template(), route.door(), request -> refusal);
  }

  private static Found of(Route route) {
    return new Found(route, Map.of());
  }

  private static Response nothing() {
    return Response.error(404, "nothing is here; the CDS Hooks service is at /cds-services");
  }
}
