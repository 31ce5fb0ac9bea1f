package org.proviso.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method and a path, and what stands behind them.
 *
 * @param method {@code GET} (which answers HEAD too) or {@code POST}
 * @param template the path, with a place in braces for what varies: {@code /cds-services/{id}}. It
 *     alone is logged, never the path
 * @param door who may come
 * @param endpoint what answers
 */
record Route(String method, String template, Door door, Endpoint endpoint) {

  /** Who may come to a route. */
  enum Door {
    /** Anyone, with no token: nothing of a patient's is behind it. */
    OPEN,
    /** The workbench's page: no token, and no page of another origin. */
    WORKBENCH,
    /** CDS clients: with a token where tokens are asked for, from any origin that is configured. */
    CLIENTS
  }

  /** A route of the workbench. */
  static Route get(String template, Endpoint endpoint) {
    return new Route("GET", template, Door.WORKBENCH, endpoint);
  }

  /** A route of the workbench that takes a body. */
  static Route post(String template, Endpoint endpoint) {
    return new Route("POST", template, Door.WORKBENCH, endpoint);
  }

  /** The same behind another door. */
  Route behind(Door other) {
    return new Route(method, template, other, endpoint);
  }

  /** What stands in the template's places, where a path has its form. */
  Optional<Map<String, String>> match(String path) {
    List<String> wanted = segments(template);
    List<String> given = segments(path);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int each = 0; each < wanted.size(); each++) {
      String segment = wanted.get(each);
      if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), given.get(each));
      } else if (!segment.equals(given.get(each))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int begin = 1;
    for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', begin)) {
      segments.add(path.substring(begin, slash));
      begin = slash + 1;
    }
    segments.add(path.substring(Math.min(begin, path.length())));
    return segments;
  }
}
