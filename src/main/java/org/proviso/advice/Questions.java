package org.proviso.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Clause;
import org.proviso.rules.Drug;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * Ranks what to ask: the minimum safety set first, then by the heaviest rule that an answer could
 * settle. Who asks for a finding is worked out once.
 */
final class Questions {

  /** The heaviest rule, then how many wait; what is equal stays in the vocabulary's order. */
  private static final Comparator<Question> HEAVIEST_RULE_FIRST =
      Comparator.<Question>comparingInt(question -> question.rules().get(0).weight().ordinal())
          .thenComparingInt(question -> -question.rules().size());

  private final Vocabulary vocabulary;
  private final Set<Integer> minimum;
  private final List<List<Asking>> asking = new ArrayList<>();

  /** A clause that asks for a finding, with its literals by their places in the vocabulary. */
  private record Asking(Rule rule, int at, int[] findings, State[] required) {

    boolean holds(Findings known) {
      for (int literal = 0; literal < findings.length; literal++) {
        if (known.state(findings[literal]) == required[literal]) {
          return true;
        }
      }
      return false;
    }
  }

  Questions(Rulebook rulebook) {
    vocabulary = rulebook.vocabulary();
    minimum = minimum(rulebook);
    vocabulary.findings().forEach(finding -> asking.add(new ArrayList<>()));
    for (int at = 0; at < rulebook.rules().size(); at++) {
      Rule rule = rulebook.rules().get(at);
      for (Clause clause : rule.clauses()) {
        Asking asks =
            new Asking(
                rule,
                at,
                clause.literals().stream()
                    .mapToInt(literal -> vocabulary.indexOf(literal.finding()))
                    .toArray(),
                clause.literals().stream().map(Literal::required).toArray(State[]::new));
        for (int finding : asks.findings()) {
          asking.get(finding).add(asks);
        }
      }
    }
    asking.forEach(list -> list.sort(Comparator.comparing(asks -> asks.rule().weight())));
  }

  private static Set<Integer> minimum(Rulebook rulebook) {
    Set<Integer> asked = new LinkedHashSet<>();
    int longest =
        rulebook.drugs().stream().mapToInt(drug -> drug.minimumSafetySet().size()).max().orElse(0);
    for (int at = 0; at < longest; at++) {
      for (Drug drug : rulebook.drugs()) {
        if (at < drug.minimumSafetySet().size()) {
          asked.add(rulebook.vocabulary().indexOf(drug.minimumSafetySet().get(at)));
        }
      }
    }
    return asked;
  }

  /**
   * @param undetermined the places of the undetermined rules
   */
  List<Question> rank(BitSet undetermined, Findings findings) {
    List<Question> questions = new ArrayList<>(asking.size());
    for (int at : minimum) {
      if (findings.state(at) == State.UNKNOWN) {
        questions.add(
            new Question(
                vocabulary.findings().get(at),
                waiting(at, undetermined, findings),
                Question.Priority.MINIMUM_SAFETY_SET));
      }
    }
    int first = questions.size();
    for (int at = 0; at < asking.size(); at++) {
      if (findings.state(at) == State.UNKNOWN && !minimum.contains(at)) {
        List<Rule> waiting = waiting(at, undetermined, findings);
        if (!waiting.isEmpty()) {
          questions.add(
              new Question(
                  vocabulary.findings().get(at), waiting, Question.Priority.COULD_SETTLE_A_RULE));
        }
      }
    }
    questions.subList(first, questions.size()).sort(HEAVIEST_RULE_FIRST);
    return questions;
  }

  /** The undetermined rules with a clause that asks for the finding and does not hold yet. */
  private List<Rule> waiting(int finding, BitSet undetermined, Findings findings) {
    List<Rule> waiting = new ArrayList<>(4);
    int last = -1;
    for (Asking asks : asking.get(finding)) {
      if (asks.at() != last && undetermined.get(asks.at()) && !asks.holds(findings)) {
        waiting.add(asks.rule());
        last = asks.at();
      }
    }
    return waiting;
  }
}
