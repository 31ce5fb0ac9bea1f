package org.proviso.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which FHIR servers are asked for what a caller did not send.
 *
 * @param servers their bases, such as {@code https://fhir.example.org/r4}; no other is ever asked
 * @param time how long all of one call's queries, further pages too, may take together
 * @param bytes how much all their answers may hold together
 */
public record FhirAsking(List<URI> servers, Duration time, int bytes) {

  /** Copies the list. */
  public FhirAsking {
    servers = List.copyOf(servers);
  }

  /** Nobody is asked. */
  public static FhirAsking standard() {
    return new FhirAsking(List.of(), Duration.ofSeconds(3), 16_000_000);
  }
}
