package org.proviso.document;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that all of it is told at once. Not thread-safe. */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  /** Begins with no fault. */
  public Faults() {}

  /** Notes a fault. */
  public void add(Place place, String message) {
    found.add(new Fault(place, message));
  }

  /** Notes all faults of a refused input. */
  public void add(InvalidInputException refused) {
    found.addAll(refused.faults());
  }

  /** What is wrong so far. */
  public List<Fault> all() {
    return List.copyOf(found);
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Refuses the input when anything is wrong with it. */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
  }
}
