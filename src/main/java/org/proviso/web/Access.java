package org.proviso.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is let in.
 *
 * @param authentication whose tokens are taken; without it, no token is asked for
 * @param origins the web pages that may call the CDS Hooks service from a browser: {@code
 *     https://ehr.example.org}
 * @param workbench whether the workbench is served
 */
public record Access(
    Optional<Authentication> authentication, Set<String> origins, Workbench workbench) {

  /** Whether the workbench is served; it asks for no token. */
  public enum Workbench {
    /** To everyone who reaches the server. */
    ON,
    /** To nobody. */
    OFF,
    /** To everyone whom another login, that of the proxy before it, lets through. */
    BEHIND_ANOTHER_LOGIN
  }

  /** Copies the set. */
  public Access {
    origins = Set.copyOf(origins);
  }

  /** No token is asked for, no page elsewhere may call, the workbench is on. */
  public static Access standard() {
    return new Access(Optional.empty(), Set.of(), Workbench.ON);
  }

  /** The same, asking for tokens, and without the workbench. */
  public Access askingFor(Authentication tokens) {
    return new Access(Optional.of(tokens), origins, Workbench.OFF);
  }

  /** The same with these pages elsewhere. */
  public Access calledFrom(Set<String> pages) {
    return new Access(authentication, pages, workbench);
  }

  /** What of some routes is served, and the workbench's pages where it is. */
  Routes open(List<Route> routes) {
    if (workbench != Workbench.OFF) {
      return new Routes(routes, new Pages()::route);
    }
    List<Route> rest =
        routes.stream().filter(route -> route.door() != Route.Door.WORKBENCH).toList();
    return new Routes(rest, path -> Optional.empty());
  }
}
