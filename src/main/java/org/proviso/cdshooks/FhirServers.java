package org.proviso.cdshooks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks FHIR servers for what a caller did not send. Implementations decide which servers may be
 * asked at all, follow no redirect, and hold limits of time and size. Thread-safe.
 */
public interface FhirServers {

  /**
   * Asks one server, all at once where it can.
   *
   * @param access the server that the caller names, with its token
   * @param queries what to ask by prefetch key: {@code Condition?patient=1}, relative to the
   *     server; or the absolute link to a further page, which has to lie below the same server
   * @return an answer for every key, never an exception
   */
  Map<String, Fetched> fetch(FhirAccess access, Map<String, String> queries);

  /** Asks nobody: what is not sent stays unknown. */
  static FhirServers none() {
    return (access, queries) -> {
      Map<String, Fetched> answers = new LinkedHashMap<>();
      queries
          .keySet()
          .forEach(key -> answers.put(key, new Fetched.Failed("no FHIR server is asked")));
      return answers;
    };
  }
}
