package org.proviso.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers each token until it has expired, so that none is used twice. Bounded: where no more can
 * be remembered, none is taken. Thread-safe.
 */
final class SeenTokens {

  private static final int MOST = 200_000;

  /** Expired ones are cleared out each time that so many were noted. */
  private static final int SWEEP_AFTER = 1_000;

  private final Map<Id, Instant> seen = new ConcurrentHashMap<>();
  private final AtomicInteger noted = new AtomicInteger();
  private final Clock clock;

  SeenTokens(Clock clock) {
    this.clock = clock;
  }

  /** An issuer's word for one token: another issuer may use the same. */
  private record Id(String issuer, String jti) {}

  /** Notes a token until it expires; a refusal where that cannot be or was done before. */
  Optional<Tokens.Refusal> note(String issuer, String jti, Instant expiry) {
    if (noted.incrementAndGet() % SWEEP_AFTER == 0 || seen.size() >= MOST) {
      Instant now = clock.instant();
      seen.values().removeIf(end -> !end.isAfter(now));
    }
    if (seen.size() >= MOST) {
      return Optional.of(Tokens.Refusal.FULL);
    }
    return seen.putIfAbsent(new Id(issuer, jti), expiry) == null
        ? Optional.empty()
        : Optional.of(Tokens.Refusal.SEEN);
  }

  /** How many are remembered. */
  int size() {
    return seen.size();
  }
}
