package org.proviso.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Whose tokens are taken (CDS Hooks 2.0, "Trusting CDS Clients").
 *
 * @param issuers the clients that are trusted
 * @param skew how far clocks may differ
 */
public record Authentication(List<Issuer> issuers, Duration skew) {

  /**
   * A token that is good for longer is refused, so that what was seen need not be kept for longer.
   */
  public static final Duration LONGEST_LIFE = Duration.ofHours(1);

  /** Copies the list. */
  public Authentication {
    issuers = List.copyOf(issuers);
  }

  /**
   * A client that is trusted.
   *
   * @param name the {@code iss} of its tokens
   * @param keys where its public keys are
   * @param tenants its tenants that are served; every one where empty
   */
  public record Issuer(String name, Keys keys, Set<String> tenants) {

    /** Copies the set. */
    public Issuer {
      tenants = Set.copyOf(tenants);
    }
  }

  /** Where public keys are: a JSON Web Key Set. */
  public sealed interface Keys {

    /**
     * At an address, asked again when a token names a key that is not known. A token that names
     * another address is refused.
     *
     * @param jwks the address
     */
    record At(URI jwks) implements Keys {}

    /**
     * In a file, read again when it changes. A token that names any address is refused.
     *
     * @param file the file
     */
    record In(Path file) implements Keys {}
  }
}
