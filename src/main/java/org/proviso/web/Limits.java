package org.proviso.web;

import java.time.Duration;

/**
 * Sizes and times that hold for every request.
 *
 * @param bodyBytes the largest body that is read
 * @param depth the deepest nesting of JSON that is read
 * @param atOnce how many requests are in work at once; a further one is told to come again
 * @param connections how many connections are open at once; a further one waits
 * @param times how long things may take
 */
public record Limits(int bodyBytes, int depth, int atOnce, int connections, Times times) {

  /**
   * How long things may take.
   *
   * @param read until a body has arrived
   * @param idle until a silent connection is closed
   * @param stop until a stop gives up what is in work
   */
  public record Times(Duration read, Duration idle, Duration stop) {}

  /** 4 MB, 64 levels, 64 requests, 512 connections; 10 s to read, 30 s idle, 10 s to stop. */
  public static Limits standard() {
    Times times = new Times(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(10));
    return new Limits(4_000_000, 64, 64, 512, times);
  }

  /** The same with shorter bodies. */
  Limits withBodiesUpTo(int bytes) {
    return new Limits(Math.min(bytes, bodyBytes), depth, atOnce, connections, times);
  }
}
