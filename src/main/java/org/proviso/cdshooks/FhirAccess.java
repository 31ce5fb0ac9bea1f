package org.proviso.cdshooks;

import java.net.URI;
import java.util.Optional;

/**
 * Where a caller says that what it did not send can be read. The token is good for this one call:
 * it is never kept, and never printed.
 *
 * @param server the base of the FHIR server, as the caller gives it; not to be trusted
 * @param token the bearer token, where one was given
 */
public record FhirAccess(URI server, Optional<String> token) {

  /** Without the token, and without the server's address, which may name a tenant. */
  @Override
  public String toString() {
    return "FhirAccess[" + (token.isPresent() ? "with a token" : "without a token") + "]";
  }
}
