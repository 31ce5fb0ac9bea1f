package org.proviso.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A user's input is wrong: a scenario, a rule pack, a bundle, an option. Each fault says what is
 * wrong, the value, what is allowed, and where. A programming error is an exception of the JDK
 * instead.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses an input for all these faults; at least one. */
  public InvalidInputException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("an input is refused for at least one fault");
    }
    this.faults = List.copyOf(faults);
  }

  /** Refuses an input for one fault. */
  public InvalidInputException(Place place, String message) {
    this(List.of(new Fault(place, message)));
  }

  /** What is wrong, in the order in which it was found. */
  public List<Fault> faults() {
    return faults;
  }
}
