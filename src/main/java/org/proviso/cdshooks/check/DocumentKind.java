package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a document is. */
public enum DocumentKind {
  /** What a discovery endpoint answers: {@code services}. */
  DISCOVERY,
  /** What a client sends: {@code hook}, {@code hookInstance}, {@code context}. */
  REQUEST,
  /** What a service answers: {@code cards}. */
  RESPONSE,
  /** What a client tells afterwards: an array {@code feedback}. */
  FEEDBACK,
  /**
   * Several of them in one object, under {@code discovery}, {@code request}, {@code response} and
   * {@code feedback}; beside them may stand {@code service}, the id of the service called, and
   * {@code status}, the HTTP status of the response.
   */
  EXCHANGE;

  /** The word in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a document seems to be, by the names of its fields. */
  public static Optional<DocumentKind> of(JsonNode document) {
    for (String part : List.of("discovery", "request", "response", "feedback")) {
      if (document.path(part).isObject()) {
        return Optional.of(EXCHANGE);
      }
    }
    if (document.has("services")) {
      return Optional.of(DISCOVERY);
    }
    if (document.has("cards") || document.has("systemActions")) {
      return Optional.of(RESPONSE);
    }
    if (document.has("feedback")) {
      return Optional.of(FEEDBACK);
    }
    return document.has("hook") || document.has("hookInstance")
        ? Optional.of(REQUEST)
        : Optional.empty();
  }
}
