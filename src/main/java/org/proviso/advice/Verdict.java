package org.proviso.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;

/**
 * What came of one rule for one patient, and why. Drools decides the outcome; the reasons are read
 * off the rule's clauses.
 *
 * @param rule the rule
 * @param outcome what came of it
 * @param findings the findings it was put to
 */
public record Verdict(Rule rule, Outcome outcome, Findings findings) {

  /** What came of a rule. */
  public enum Outcome {
    /** It holds for what is known. */
    RAISED,
    /** It may hold, depending on what is not known. */
    UNDETERMINED,
    /** It does not hold, whatever is not known. */
    NOT_RAISED
  }

  /**
   * The verdict as the clauses read by themselves, without Drools: the same three-valued logic in
   * plain Java. For rules that are not compiled, such as those of an older edition.
   */
  public static Verdict plainly(Rule rule, Findings findings) {
    Verdict open = new Verdict(rule, Outcome.UNDETERMINED, findings);
    if (rule.clauses().stream().allMatch(open::holds)) {
      return new Verdict(rule, Outcome.RAISED, findings);
    }
    return open.failing().isEmpty() ? open : new Verdict(rule, Outcome.NOT_RAISED, findings);
  }

  /** The literals that hold for what is known, in the order written. */
  public List<Literal> satisfied() {
    List<Literal> satisfied = new ArrayList<>(4);
    for (Clause clause : rule.clauses()) {
      for (Literal literal : clause.literals()) {
        if (findings.state(literal.finding()) == literal.required()) {
          satisfied.add(literal);
        }
      }
    }
    return satisfied;
  }

  /**
   * The findings to ask about: the unknown ones in clauses that are not satisfied yet, when
   * undetermined.
   */
  public List<Finding> waitingFor() {
    if (outcome != Outcome.UNDETERMINED) {
      return List.of();
    }
    List<Finding> waiting = new ArrayList<>(2);
    for (Clause clause : rule.clauses()) {
      if (!holds(clause)) {
        for (Literal literal : clause.literals()) {
          if (findings.state(literal.finding()) == State.UNKNOWN) {
            Finding finding = findings.vocabulary().finding(literal.finding()).orElseThrow();
            if (!waiting.contains(finding)) {
              waiting.add(finding);
            }
          }
        }
      }
    }
    return waiting;
  }

  /** The clauses that cannot hold, when not raised: each says why not. */
  public List<Clause> failing() {
    return rule.clauses().stream().filter(clause -> !mayHold(clause)).toList();
  }

  private boolean holds(Clause clause) {
    for (Literal literal : clause.literals()) {
      if (findings.state(literal.finding()) == literal.required()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayHold(Clause clause) {
    for (Literal literal : clause.literals()) {
      State state = findings.state(literal.finding());
      if (state == literal.required() || state == State.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /** {@code bupropion/insomnia: undetermined}. */
  @Override
  public String toString() {
    return rule.name() + ": " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
