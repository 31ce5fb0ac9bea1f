package org.proviso.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the server listens, and by what names it is called.
 *
 * @param host the address
 * @param port the port; 0 takes any that is free
 * @param publicUrl the address that clients call, where it is another: the proxy's
 * @param names further host names that it answers to, in lower case
 * @param exposure whether anyone on the network is let in
 */
public record Listen(
    String host, int port, Optional<URI> publicUrl, Set<String> names, Exposure exposure) {

  /** Whether somebody took the risk of an open door. */
  public enum Exposure {
    /** Beyond loopback only with authentication. */
    GUARDED,
    /** Anyone who reaches the address may ask. */
    ANYONE_ON_THE_NETWORK
  }

  /** Copies the set. */
  public Listen {
    names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Loopback, port 8080. */
  public static Listen standard() {
    return new Listen("127.0.0.1", 8080, Optional.empty(), Set.of(), Exposure.GUARDED);
  }

  /** The same on another address. */
  public Listen onHost(String other) {
    return new Listen(other, port, publicUrl, names, exposure);
  }

  /** The same on another port. */
  public Listen onPort(int other) {
    return new Listen(host, other, publicUrl, names, exposure);
  }

  /** The same, called by another address. */
  public Listen calledBy(URI other) {
    return new Listen(host, port, Optional.of(other), names, exposure);
  }

  /** The same, open to anyone who reaches the address. */
  public Listen open() {
    return new Listen(host, port, publicUrl, names, Exposure.ANYONE_ON_THE_NETWORK);
  }

  /** Whether only programs on this machine reach it; no name is looked up to tell. */
  boolean isLoopback() {
    return Hosts.isLoopback(host);
  }
}
