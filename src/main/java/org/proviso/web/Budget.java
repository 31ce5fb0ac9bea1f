package org.proviso.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long other servers may take, and how much they may send, in all. Thread-safe. */
final class Budget {

  private final long end;
  private final long most;
  private final AtomicLong bytes;

  /** Begins now. */
  Budget(Duration time, long bytes) {
    end = System.nanoTime() + time.toNanos();
    most = bytes;
    this.bytes = new AtomicLong(bytes);
  }

  /** How many bytes there are in all. */
  long most() {
    return most;
  }

  /** Takes bytes; whether there were so many. */
  boolean take(int count) {
    return bytes.addAndGet(-count) >= 0;
  }

  /** The time that is left; at least a millisecond, so that there is something to wait for. */
  Duration time() {
    return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
  }

  /** Whether nothing is left. */
  boolean isSpent() {
    return bytes.get() < 0 || end - System.nanoTime() <= 0;
  }
}
