package org.proviso.teaching;

import java.util.List;
import java.util.Optional;
import org.proviso.rules.Citation;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;

/**
 * Why a rule is raised, why it is not, or why it cannot be told. Read off the clauses of the rule
 * that was applied: each of them has to hold.
 *
 * @param rule the rule
 * @param text its words
 * @param sources what it rests on
 * @param strength for a favour, how strong the evidence is
 * @param answer what came of it
 * @param said the same in a sentence
 * @param clauses its clauses beside what is known; none where it was not applied
 */
public record Explanation(
    Rule rule,
    RuleText text,
    List<Citation> sources,
    Optional<String> strength,
    Answer answer,
    String said,
    List<ClauseReading> clauses) {

  /** Copies the lists. */
  public Explanation {
    sources = List.copyOf(sources);
    clauses = List.copyOf(clauses);
  }

  /** What came of a rule. */
  public enum Answer {
    /** Every clause holds. */
    RAISED,
    /** No clause fails, and one or more are open. */
    UNDETERMINED,
    /** One or more clauses fail. */
    NOT_RAISED,
    /** No rule was applied: the patient is out of scope. */
    OUT_OF_SCOPE,
    /** Left out by the selection of rules that was asked for. */
    LEFT_OUT
  }

  /** The clauses of a standing. */
  public List<ClauseReading> clauses(Standing standing) {
    return clauses.stream().filter(clause -> clause.standing() == standing).toList();
  }
}
