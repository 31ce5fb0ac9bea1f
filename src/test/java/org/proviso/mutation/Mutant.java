package org.proviso.mutation;

import java.math.BigDecimal;
import java.util.List;
import org.proviso.rules.Clause;
import org.proviso.rules.Rule;

/**
 * A rule with one thing about it changed.
 *
 * @param rule the rule as it is
 * @param id what was changed, in the words of the rule's file
 * @param sentence what was changed, for a reader
 * @param change what was changed
 */
record Mutant(Rule rule, String id, String sentence, Change change) {

  /** What may be changed about a rule. */
  sealed interface Change {

    /** The rule is not there. */
    record LeftOut() implements Change {}

    /** The rule asks for something else. */
    record Rewritten(List<Clause> clauses) implements Change {}

    /** A threshold that the rule's findings rest on has another value. */
    record Moved(String threshold, BigDecimal value) implements Change {}
  }

  @Override
  public String toString() {
    return rule.name() + ": " + sentence + " [" + id + "]";
  }
}
