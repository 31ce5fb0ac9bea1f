package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Keys come and go without a restart, and are not fetched at everybody's bidding. */
class PublicKeysTest {

  private static final PublicKeys.Pace PACE =
      new PublicKeys.Pace(Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofHours(1));

  private final Signer old = new Signer("old");
  private final Signer fresh = new Signer("new");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
  private final AtomicReference<String> published = new AtomicReference<>(old.publicKeys());
  private final AtomicInteger read = new AtomicInteger();
  private final PublicKeys keys = new PublicKeys(this::source, PACE, new Ticking());

  private String source() throws IOException {
    read.incrementAndGet();
    String text = published.get();
    if (text.isEmpty()) {
      throw new IOException("down");
    }
    return text;
  }

  @Test
  void aNewKeyIsFoundAsSoonAsATokenNamesIt() {
    assertEquals(1, matching(old));
    published.set(fresh.publicKeys());
    pass(Duration.ofSeconds(16));

    assertEquals(1, matching(fresh));
    assertEquals(0, matching(old));
  }

  @Test
  void tokensThatNameUnknownKeysDoNotMakeItAskAgainAndAgain() {
    for (int each = 0; each < 100; each++) {
      assertEquals(0, matching(fresh));
    }
    assertEquals(1, read.get());
    assertEquals(1, matching(old));
  }

  @Test
  void aKeyThatWasWithdrawnGoes() {
    assertEquals(1, matching(old));
    published.set(fresh.publicKeys());
    pass(Duration.ofSeconds(299));
    assertEquals(1, matching(old));
    pass(Duration.ofSeconds(1));

    assertEquals(0, matching(old));
  }

  @Test
  void whileTheirServerIsDownTheKeysAreGoodForAnHour() {
    assertEquals(1, matching(old));
    published.set("");
    pass(Duration.ofMinutes(59));
    assertEquals(1, matching(old));
    pass(Duration.ofMinutes(1));

    assertEquals(0, matching(old));
  }

  @Test
  void whatIsNoKeySetLeavesTheKeysAsTheyWere() {
    assertEquals(1, matching(old));
    published.set("{\"keys\": 7}");
    pass(Duration.ofMinutes(6));

    assertEquals(1, matching(old));
  }

  private int matching(Signer signer) {
    return keys.matching(signer.header().build()).size();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** A clock that is moved by hand. */
  private final class Ticking extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
