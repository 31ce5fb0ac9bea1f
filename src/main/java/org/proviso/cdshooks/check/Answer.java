package org.proviso.cdshooks.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back from a call.
 *
 * @param status the HTTP status; 0 where nothing came back
 * @param headers the headers by name in lower case, several values joined by commas
 * @param body the body
 * @param millis how long it took
 * @param failure why nothing came back
 */
record Answer(
    int status, Map<String, String> headers, byte[] body, long millis, Optional<String> failure) {

  static Answer none(String why) {
    return new Answer(0, Map.of(), new byte[0], 0, Optional.of(why));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  boolean isRefusal() {
    return status == 401 || status == 403;
  }

  /** The status in words. */
  String inWords() {
    return failure.orElseGet(
        () -> status + (status / 100 == 3 ? ", a redirect, which is not followed" : ""));
  }
}
