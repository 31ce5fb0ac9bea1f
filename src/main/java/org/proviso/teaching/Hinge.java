package org.proviso.teaching;

import java.util.List;
import org.proviso.finding.Constancy;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.State;

/**
 * What hangs on a finding that is known. It says how the rules read a record, and is no advice to
 * change anything about a patient.
 *
 * @param finding the finding
 * @param state its state, PRESENT or ABSENT
 * @param evidence where in the record it stands
 * @param constancy whether it can come to be otherwise
 * @param turns what would come of it in each other state; a state that is excluded is left out
 */
public record Hinge(
    Finding finding, State state, List<Evidence> evidence, Constancy constancy, List<Turn> turns) {

  /** Copies the lists. */
  public Hinge {
    evidence = List.copyOf(evidence);
    turns = List.copyOf(turns);
  }

  /** Whether a record could not come to say it differently as time goes by. */
  public boolean isFixed() {
    return constancy.holds(state);
  }

  /** Whether nothing hangs on it. */
  public boolean isNothing() {
    return turns.stream().allMatch(Turn::isNothing);
  }
}
