package org.proviso.web;

import java.util.Map;
import java.util.Optional;

/**
 * One request, read to its end.
 *
 * @param method {@code GET}, {@code POST} …
 * @param path the decoded path, without query
 * @param parameters what stands in the places of the route's template: {@code id} of {@code
 *     /cds-services/{id}}
 * @param headers by name in any letter case; of a repeated header, the first
 * @param body the bytes; empty where none were sent
 */
record Request(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> headers,
    byte[] body) {

  /** What stands in a place of the route's template. */
  String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no {" + name + "}");
    }
    return value;
  }

  /** A header, its name in any letter case. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The same with what stands in the route's places. */
  Request with(Map<String, String> places) {
    return new Request(method, path, places, headers, body);
  }

  /** The same with its body. */
  Request with(byte[] bytes) {
    return new Request(method, path, parameters, headers, bytes);
  }
}
