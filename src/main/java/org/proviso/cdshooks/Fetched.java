package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of asking a FHIR server for one thing. */
public sealed interface Fetched {

  /**
   * What the server sent: a resource or a Bundle.
   *
   * @param body the JSON as sent
   */
  record Found(JsonNode body) implements Fetched {}

  /**
   * Nothing that can be used.
   *
   * @param why in a few words, without patient data, addresses or tokens: {@code the server
   *     answered 403}
   */
  record Failed(String why) implements Fetched {}
}
