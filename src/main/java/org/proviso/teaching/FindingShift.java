package org.proviso.teaching;

import java.util.List;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.State;

/**
 * A finding that stands otherwise under a supposition.
 *
 * @param finding the finding
 * @param before its state before
 * @param after its state now
 * @param outright whether it was supposed itself; else it follows from what was
 * @param evidence what gives it its state now, marked where it rests on a supposition; empty where
 *     nothing is left that does
 */
public record FindingShift(
    Finding finding, State before, State after, boolean outright, List<Evidence> evidence) {

  /** Copies the evidence. */
  public FindingShift {
    evidence = List.copyOf(evidence);
  }
}
