package org.proviso.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;

/**
 * Fresh ids for cards that still tell what a card was about: a UUID of version 8 (RFC 9562, section
 * 5.8), whose last 32 bits are the CRC-32 of the code in {@code source.topic} and whose other 90
 * are random. So feedback finds its rule with nothing kept of any call. Thread-safe.
 */
final class CardId {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final LongSupplier random;
  private final Map<Integer, String> codes = new HashMap<>();

  /**
   * @param random 64 fresh bits each time it is asked
   * @param codes what cards can be about
   */
  CardId(LongSupplier random, Collection<String> codes) {
    this.random = random;
    codes.forEach(code -> this.codes.put(mark(code), code));
  }

  /** A fresh id of a card about a code. */
  UUID next(String code) {
    long high = random.getAsLong() & ~0xF000L | VERSION_8;
    long low = random.getAsLong() & 0x3FFFFFFF00000000L | VARIANT | mark(code) & 0xFFFFFFFFL;
    return new UUID(high, low);
  }

  /** What a card was about; empty where it is none of ours. */
  Optional<String> code(UUID card) {
    return card.version() == 8 && card.variant() == 2
        ? Optional.ofNullable(codes.get((int) card.getLeastSignificantBits()))
        : Optional.empty();
  }

  private static int mark(String code) {
    CRC32 sum = new CRC32();
    sum.update(code.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}
