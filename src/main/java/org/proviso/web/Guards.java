package org.proviso.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands between a request's head and its route. */
final class Guards {

  private final Hosts hosts;
  private final Origins origins;
  private final Tokens tokens;
  private final Limits limits;

  Guards(Settings settings, Tokens tokens) {
    hosts = new Hosts(settings.listen());
    origins = new Origins(settings.access().origins());
    limits = settings.limits();
    this.tokens = tokens;
  }

  /** The method that is asked for; for a preflight, the one that it asks about. */
  String method(Request head) {
    return Origins.isPreflight(head)
        ? head.header("Access-Control-Request-Method").orElseThrow()
        : head.method();
  }

  /** What the answer says about origins, whatever it is. */
  Map<String, String> headers(Request head, Route route) {
    return origins.headers(head, route);
  }

  /** Answers at once what need not be read. */
  Optional<Response> refuse(Request head, Route route, long length) {
    return hosts
        .refuse(head)
        .or(() -> origins.preflight(head, route))
        .or(() -> origins.refuse(head, route))
        .or(
            () ->
                length > limits.bodyBytes()
                    ? Optional.of(BodyReader.tooLong(limits))
                    : Optional.empty())
        .or(() -> length != 0 ? refuseType(head) : Optional.empty());
  }

  /** Refuses a token, where the route asks for one. */
  Optional<Tokens.Refusal> refuseToken(Request head, Route route) {
    return route.door() == Route.Door.CLIENTS ? tokens.refuse(head) : Optional.empty();
  }

  /** A form of another page's can send text, but no JSON unless it asks first. */
  private static Optional<Response> refuseType(Request head) {
    String type = head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String bare = type.contains(";") ? type.substring(0, type.indexOf(';')).strip() : type;
    boolean isJson = bare.equals("application/json") || bare.endsWith("+json");
    if (head.header("Content-Encoding").isPresent()) {
      return Optional.of(Response.error(415, "a body is sent as it is, without Content-Encoding"));
    }
    return isJson || !head.method().equals("POST")
        ? Optional.empty()
        : Optional.of(Response.error(415, "a body is application/json"));
  }
}
