package org.proviso.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route of a request. Immutable. */
final class Routes {

  private final List<Route> routes;
  private final Pages pages;

  Routes(List<Route> routes, Pages pages) {
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

  /** The route that answers; for a path without one, a route that says so. */
  Found find(String method, String path) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    TreeSet<String> others = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> match = route.match(path);
      if (match.isPresent() && route.method().equals(wanted)) {
        return new Found(route, match.get());
      }
      match.ifPresent(parameters -> others.add(route.method()));
    }
    if (others.isEmpty()) {
      Optional<Route> page = pages.route(path);
      if (page.isEmpty()) {
        return of(new Route(method, "(none)", request -> notFound()));
      }
      if (wanted.equals("GET")) {
        return of(page.get());
      }
      others.add("GET");
    }
    others.add("OPTIONS");
    String allowed = String.join(", ", others);
    return of(
        new Route(
            method,
            "(other method)",
            request -> Response.error(405, "allowed here: " + allowed).with("Allow", allowed)));
  }

  private static Found of(Route route) {
    return new Found(route, Map.of());
  }

  private static Response notFound() {
    return Response.error(404, "nothing is here; see / and /cds-services");
  }
}
