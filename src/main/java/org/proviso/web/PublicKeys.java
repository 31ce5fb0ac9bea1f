package org.proviso.web;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One issuer's public keys: kept, and read again when a token names one that is not among them or
 * when they have grown old, but not at everybody's bidding. Thread-safe.
 */
final class PublicKeys {

  private static final Logger LOG = LoggerFactory.getLogger(PublicKeys.class);
  private static final Duration TIME = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 1_000_000;
  private static final int SMALLEST_RSA_BITS = 2048;

  private final Source source;
  private final Pace pace;
  private final Clock clock;
  private JWKSet keys = new JWKSet();
  private Instant read = Instant.EPOCH;
  private Instant tried = Instant.EPOCH;

  /** Gives the text of a key set. */
  @FunctionalInterface
  interface Source {

    /** Reads it anew. */
    String read() throws IOException;
  }

  /**
   * When keys are read again.
   *
   * @param between at least so long after the last try
   * @param fresh at the latest after so long, so that a key that was withdrawn goes
   * @param usable keys that could not be read again for so long are used no more
   */
  record Pace(Duration between, Duration fresh, Duration usable) {

    static final Pace STANDARD =
        new Pace(Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofHours(1));
  }

  PublicKeys(Source source, Pace pace, Clock clock) {
    this.source = source;
    this.pace = pace;
    this.clock = clock;
  }

  static PublicKeys of(Authentication.Keys keys, Clock clock) {
    if (keys instanceof Authentication.Keys.At at) {
      Outgoing outgoing = new Outgoing();
      return new PublicKeys(
          () ->
              new String(
                  outgoing.get(at.jwks(), Map.of(), new Budget(TIME, MOST_BYTES)),
                  StandardCharsets.UTF_8),
          Pace.STANDARD,
          clock);
    }
    return new PublicKeys(
        () -> Files.readString(((Authentication.Keys.In) keys).file()),
        new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(10)),
        clock);
  }

  /** The keys that a token may be signed with: by name, kind and use. */
  synchronized List<JWK> matching(JWSHeader header) {
    Instant now = clock.instant();
    List<JWK> found = now.isBefore(read.plus(pace.fresh())) ? among(header) : List.of();
    if (!found.isEmpty() || now.isBefore(tried.plus(pace.between()))) {
      return usable(found, header, now);
    }
    tried = now;
    try {
      keys = JWKSet.parse(source.read());
      read = now;
    } catch (IOException | ParseException e) {
      LOG.warn("the public keys of an issuer cannot be read: {}", e.getClass().getSimpleName());
    }
    return usable(List.of(), header, now);
  }

  private List<JWK> usable(List<JWK> found, JWSHeader header, Instant now) {
    if (!found.isEmpty()) {
      return found;
    }
    return now.isBefore(read.plus(pace.usable())) ? among(header) : List.of();
  }

  private List<JWK> among(JWSHeader header) {
    return keys.filter(JWKMatcher.forJWSHeader(header)).getKeys().stream()
        .filter(AsymmetricJWK.class::isInstance)
        .filter(key -> !(key instanceof RSAKey rsa) || rsa.size() >= SMALLEST_RSA_BITS)
        .toList();
  }
}
