package org.proviso.teaching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.proviso.advice.Verdict;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * The clauses of all rules by the places of their findings, read in plain Java: for looking at many
 * suppositions in a row. What is told of one supposition is decided by Drools; a test holds that
 * the two agree.
 */
final class Conditions {

  private final List<Rule> rules;
  private final List<List<Part[]>> clauses = new ArrayList<>();
  private final BitSet[] asking;

  /** A literal by the place of its finding. */
  record Part(int finding, State required) {}

  Conditions(Rulebook rulebook) {
    rules = rulebook.rules();
    Vocabulary vocabulary = rulebook.vocabulary();
    asking = new BitSet[vocabulary.findings().size()];
    for (int at = 0; at < asking.length; at++) {
      asking[at] = new BitSet();
    }
    for (int at = 0; at < rules.size(); at++) {
      List<Part[]> parts = new ArrayList<>();
      for (Clause clause : rules.get(at).clauses()) {
        parts.add(
            clause.literals().stream()
                .map(literal -> part(literal, vocabulary))
                .toArray(Part[]::new));
      }
      clauses.add(parts);
      for (Part[] clause : parts) {
        for (Part part : clause) {
          asking[part.finding()].set(at);
        }
      }
    }
  }

  private static Part part(Literal literal, Vocabulary vocabulary) {
    return new Part(vocabulary.indexOf(literal.finding()), literal.required());
  }

  List<Rule> rules() {
    return rules;
  }

  /** The clauses of the rule at a place. */
  List<Part[]> clauses(int rule) {
    return clauses.get(rule);
  }

  /** The places of the rules that ask for the finding at a place. */
  BitSet asking(int finding) {
    return asking[finding];
  }

  /** What comes of the rule at a place. */
  Verdict.Outcome outcome(int rule, Findings findings) {
    return outcome(clauses.get(rule), findings::state);
  }

  /** What comes of a rule with these clauses. */
  static Verdict.Outcome outcome(List<Part[]> clauses, IntFunction<State> states) {
    boolean open = false;
    for (Part[] clause : clauses) {
      Standing standing = standing(clause, states);
      if (standing == Standing.FAILS) {
        return Verdict.Outcome.NOT_RAISED;
      }
      open |= standing == Standing.OPEN;
    }
    return open ? Verdict.Outcome.UNDETERMINED : Verdict.Outcome.RAISED;
  }

  static Standing standing(Part[] clause, IntFunction<State> states) {
    Standing most = Standing.FAILS;
    for (Part part : clause) {
      State state = states.apply(part.finding());
      if (state == part.required()) {
        return Standing.HOLDS;
      }
      if (state == State.UNKNOWN) {
        most = Standing.OPEN;
      }
    }
    return most;
  }
}
