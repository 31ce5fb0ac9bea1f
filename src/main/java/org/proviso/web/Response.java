package org.proviso.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer. The server adds the headers that every answer has; see {@link Headers}.
 *
 * @param status the HTTP status
 * @param headers further headers, in order
 * @param body the bytes
 */
record Response(int status, Map<String, String> headers, byte[] body) {

  private static final JsonMapper JSON = new JsonMapper();

  Response {
    headers = Map.copyOf(headers);
  }

  /** JSON, already written. */
  static Response json(int status, byte[] body) {
    return new Response(status, Map.of("Content-Type", "application/json"), body);
  }

  /** Plain text. */
  static Response text(int status, String text) {
    return new Response(
        status,
        Map.of("Content-Type", "text/plain; charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  /** A status and nothing else. */
  static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  /**
   * What is wrong, as a FHIR OperationOutcome.
   *
   * @param text no word of a patient's data
   */
  static Response error(int status, String text) {
    ObjectNode outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
    outcome
        .putArray("issue")
        .addObject()
        .put("severity", "error")
        .put("code", code(status))
        .put("diagnostics", text);
    return json(status, outcome.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more header. */
  Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  /** The word of FHIR's value set issue-type that comes nearest to a status. */
  private static String code(int status) {
    return switch (status) {
      case 400, 415 -> "invalid";
      case 401 -> "login";
      case 403, 421 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "not-supported";
      case 408, 504 -> "timeout";
      case 412 -> "required";
      case 413, 414, 431 -> "too-long";
      case 429, 503 -> "throttled";
      default -> status < 500 ? "processing" : "exception";
    };
  }
}
