package org.proviso.fhir.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs made from names (version 5, RFC 9562 section 5.5): the same name gives the same UUID. */
final class NameUuid {

  private static final UUID OURS = UUID.fromString("3f0d5b1e-6c0a-5d4b-9a57-0c8b3a4f7e21");
  private static final long VERSION = 0xF000L;
  private static final long VARIANT = 0xC000000000000000L;

  private NameUuid() {}

  /** The UUID of a name among ours. */
  static UUID of(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + text.length);
    bytes.putLong(OURS.getMostSignificantBits()).putLong(OURS.getLeastSignificantBits()).put(text);
    ByteBuffer digest = ByteBuffer.wrap(sha1(bytes.array()));
    return new UUID(
        digest.getLong() & ~VERSION | 0x5000L, digest.getLong() & ~VARIANT | Long.MIN_VALUE);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
