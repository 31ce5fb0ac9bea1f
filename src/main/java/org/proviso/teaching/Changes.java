package org.proviso.teaching;

import java.util.List;

/**
 * What would change a rule: the smallest sets of findings that, standing otherwise, make it come
 * out otherwise; and what else hangs on the known findings behind it. It speaks of one rule and how
 * it reads a record, never of what to change about a patient.
 *
 * @param explanation why the rule comes out as it does
 * @param changes every set of which none can be left out: by what would come of the rule, then by
 *     size, the rule's own findings first
 * @param upTo the number of findings up to which no set is missing; of larger ones only the
 *     smallest are there, where there is none so small
 * @param hinges what hangs on each known finding that bears on the rule, in the vocabulary's order
 */
public record Changes(Explanation explanation, List<Change> changes, int upTo, List<Hinge> hinges) {

  /** The number of findings up to which all sets are looked for. */
  public static final int MOST = 3;

  /** Copies the lists. */
  public Changes {
    changes = List.copyOf(changes);
    hinges = List.copyOf(hinges);
  }
}
