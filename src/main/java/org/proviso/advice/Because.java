package org.proviso.advice;

import java.util.List;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.State;

/**
 * A finding that a rule rests on.
 *
 * @param finding the finding
 * @param state its state: what the rule asked for
 * @param conflicting whether the record also says the contrary
 * @param evidence where in the record it stands
 */
public record Because(Finding finding, State state, boolean conflicting, List<Evidence> evidence) {

  /** Copies the evidence. */
  public Because {
    evidence = List.copyOf(evidence);
  }
}
