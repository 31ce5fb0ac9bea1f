package org.proviso.web;

import java.time.Duration;

/**
 * How the server is set up. Immutable.
 *
 * @param host the address to listen on
 * @param port the port; 0 takes any that is free
 * @param limits sizes and times
 */
public record Settings(String host, int port, Limits limits) {

  /** What one gets without any configuration: loopback, port 8080. */
  public static Settings standard() {
    return new Settings("127.0.0.1", 8080, Limits.standard());
  }

  /** The same on another address. */
  public Settings onHost(String other) {
    return new Settings(other, port, limits);
  }

  /** The same on another port. */
  public Settings onPort(int other) {
    return new Settings(host, other, limits);
  }

  /** The same with other limits. */
  public Settings within(Limits other) {
    return new Settings(host, port, other);
  }

  /**
   * Sizes and times.
   *
   * @param bodyBytes the largest body that is read
   * @param depth the deepest nesting of JSON that is read
   * @param atOnce how many requests are in work at once; a further one is told to come again
   * @param readTime how long a body may take to arrive
   * @param stopTime how long a stop waits for what is in work
   */
  public record Limits(int bodyBytes, int depth, int atOnce, Duration readTime, Duration stopTime) {

    /** 4 MB, 64 levels, 64 at once, 10 s to arrive, 10 s to stop. */
    public static Limits standard() {
      return new Limits(4_000_000, 64, 64, Duration.ofSeconds(10), Duration.ofSeconds(10));
    }
  }
}
