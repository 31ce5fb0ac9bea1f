package org.proviso.cdshooks.check;

import java.util.Optional;

/**
 * What a requirement asks, and where it comes from.
 *
 * @param point the number of the point in the list of {@code src/docs/checking-hooks.md}
 * @param severity how much it weighs when it is not met
 * @param version the version of CDS Hooks that asks it: 2.0, or 3.0 for the ballot
 * @param allowed what is allowed, in words that follow "allowed:"
 * @param invariant the invariant of the same meaning in the logical models of the 3.0 ballot, such
 *     as cds-resp-1
 */
public record Terms(
    int point, Severity severity, String version, String allowed, Optional<String> invariant) {

  static Terms error(int point, String allowed) {
    return new Terms(point, Severity.ERROR, "2.0", allowed, Optional.empty());
  }

  static Terms warning(int point, String allowed) {
    return new Terms(point, Severity.WARNING, "2.0", allowed, Optional.empty());
  }

  static Terms hint(int point, String allowed) {
    return new Terms(point, Severity.NOTE, "2.0", allowed, Optional.empty());
  }

  static Terms ballot(int point, String allowed) {
    return new Terms(point, Severity.NOTE, "3.0", allowed, Optional.empty());
  }

  Terms as(String name) {
    return new Terms(point, severity, version, allowed, Optional.of(name));
  }
}
