package org.proviso.document;

/**
 * One thing that is wrong with an input.
 *
 * @param place where it stands
 * @param message what is wrong, the value, and what is allowed
 */
public record Fault(Place place, String message) {

  /** {@code file:line: message}. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
