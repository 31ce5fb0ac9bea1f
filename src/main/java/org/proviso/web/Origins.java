package org.proviso.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The web pages that may call from a browser (CORS): those that are configured may call the CDS
 * Hooks service; pages of this server may call everything; all others nothing, whether they could
 * read the answer or not.
 */
final class Origins {

  private static final String ONE_HOUR = "3600";

  private final Set<String> allowed;

  Origins(Set<String> allowed) {
    this.allowed = allowed;
  }

  /** The answer to a preflight; nothing where the request is none. */
  Optional<Response> preflight(Request request, Route route) {
    if (!isPreflight(request) || !isAllowed(request, route)) {
      return Optional.empty();
    }
    return Optional.of(
        Response.empty(204)
            .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
            .with("Access-Control-Allow-Headers", "Authorization, Content-Type")
            .with("Access-Control-Max-Age", ONE_HOUR));
  }

  static boolean isPreflight(Request request) {
    return request.method().equals("OPTIONS")
        && request.header("Origin").isPresent()
        && request.header("Access-Control-Request-Method").isPresent();
  }

  /** Refuses a call that a page elsewhere makes. */
  Optional<Response> refuse(Request request, Route route) {
    if (request.header("Origin").isEmpty() || isOwn(request) || isAllowed(request, route)) {
      return Optional.empty();
    }
    return Optional.of(Response.error(403, "web pages of that origin may not call this"));
  }

  /** What each answer to a request says about origins, errors included. */
  Map<String, String> headers(Request request, Route route) {
    if (allowed.isEmpty() || route.door() != Route.Door.CLIENTS) {
      return Map.of();
    }
    return isAllowed(request, route)
        ? Map.of(
            "Vary", "Origin",
            "Access-Control-Allow-Origin", request.header("Origin").orElseThrow(),
            "Access-Control-Expose-Headers", "Retry-After",
            "Cross-Origin-Resource-Policy", "cross-origin")
        : Map.of("Vary", "Origin");
  }

  private boolean isAllowed(Request request, Route route) {
    return route.door() == Route.Door.CLIENTS
        && request.header("Origin").filter(allowed::contains).isPresent();
  }

  /** The Host was looked at before, so what it names is this server. */
  private static boolean isOwn(Request request) {
    String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
    try {
      return host.equals(URI.create(request.header("Origin").orElse("")).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
