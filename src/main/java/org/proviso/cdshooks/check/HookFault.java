package org.proviso.cdshooks.check;

import java.util.Optional;

/**
 * One thing found. Nothing of a patient's stands in it: values in {@code context}, {@code
 * prefetch}, {@code fhirAuthorization}, resources, extensions and comments are told by their kind
 * only.
 *
 * @param requirement what is not met
 * @param path where, such as {@code $.cards[0].summary}
 * @param found what stands there, shortened
 * @param position its line and column, where the text was read by this checker
 */
public record HookFault(
    Requirement requirement, String path, String found, Optional<Position> position) {

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1, in UTF-16 units
   */
  public record Position(int line, int column) {

    /** {@code line:column}. */
    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  /** The number of the point. */
  public int point() {
    return requirement.terms().point();
  }

  /** How much it weighs. */
  public Severity severity() {
    return requirement.terms().severity();
  }

  HookFault at(Position there) {
    return new HookFault(requirement, path, found, Optional.of(there));
  }

  /** {@code error 22: $.cards[0].summary is missing; allowed: …}. */
  @Override
  public String toString() {
    Terms terms = requirement.terms();
    return terms.severity().word()
        + " "
        + terms.point()
        + (terms.version().equals("2.0") ? "" : " of " + terms.version())
        + terms.invariant().map(name -> " (" + name + ")").orElse("")
        + ": "
        + path
        + " is "
        + found
        + "; allowed: "
        + terms.allowed();
  }
}
