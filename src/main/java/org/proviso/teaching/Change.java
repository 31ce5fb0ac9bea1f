package org.proviso.teaching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proviso.advice.Verdict;
import org.proviso.finding.State;

/**
 * Findings that together would make a rule come out otherwise, none of which can be left out. It
 * says how a rule reads a record, and is no advice to change anything about a patient.
 *
 * @param to what would come of the rule
 * @param steps the findings, and how each would stand, in the vocabulary's order
 * @param direct whether it is the rule's own findings that would stand otherwise; else some act
 *     through what they imply or exclude
 */
public record Change(Verdict.Outcome to, List<Step> steps, boolean direct) {

  /** Copies the list. */
  public Change {
    steps = List.copyOf(steps);
  }

  /** The same as a supposition. */
  public Map<String, State> supposition() {
    Map<String, State> supposition = new LinkedHashMap<>();
    steps.forEach(step -> supposition.put(step.finding().id(), step.to()));
    return supposition;
  }

  /** Whether a step is of a kind. */
  public boolean has(Step.Kind kind) {
    return steps.stream().anyMatch(step -> step.kind() == kind);
  }
}
