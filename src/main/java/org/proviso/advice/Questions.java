package org.proviso.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * Ranks what to ask: the minimum safety set first, then by the heaviest rule that an answer could
 * settle.
 */
final class Questions {

  private static final Comparator<Rule> HEAVIEST_FIRST = Comparator.comparing(Rule::weight);

  /** The heaviest rule, then how many wait; what is equal stays in the vocabulary's order. */
  private static final Comparator<Question> HEAVIEST_RULE_FIRST =
      Comparator.comparing((Question question) -> question.rules().get(0).weight())
          .thenComparing(question -> -question.rules().size());

  private final Rulebook rulebook;
  private final List<Integer> minimum;

  Questions(Rulebook rulebook) {
    this.rulebook = rulebook;
    Set<Integer> asked = new LinkedHashSet<>();
    Vocabulary vocabulary = rulebook.vocabulary();
    int longest =
        rulebook.drugs().stream().mapToInt(drug -> drug.minimumSafetySet().size()).max().orElse(0);
    for (int at = 0; at < longest; at++) {
      for (Drug drug : rulebook.drugs()) {
        if (at < drug.minimumSafetySet().size()) {
          asked.add(vocabulary.indexOf(drug.minimumSafetySet().get(at)));
        }
      }
    }
    minimum = List.copyOf(asked);
  }

  List<Question> rank(List<Verdict> undetermined, Findings findings) {
    Vocabulary vocabulary = rulebook.vocabulary();
    Map<Integer, List<Rule>> waiting = new TreeMap<>();
    for (Verdict verdict : undetermined) {
      for (Finding finding : verdict.waitingFor()) {
        waiting
            .computeIfAbsent(vocabulary.indexOf(finding.id()), key -> new ArrayList<>(4))
            .add(verdict.rule());
      }
    }
    List<Question> asked = new ArrayList<>(minimum.size() + waiting.size());
    for (int at : minimum) {
      List<Rule> rules = waiting.remove(at);
      if (findings.state(at) == State.UNKNOWN) {
        asked.add(
            question(at, rules == null ? List.of() : rules, Question.Priority.MINIMUM_SAFETY_SET));
      }
    }
    List<Question> others = new ArrayList<>(waiting.size());
    waiting.forEach(
        (at, rules) -> others.add(question(at, rules, Question.Priority.COULD_SETTLE_A_RULE)));
    others.sort(HEAVIEST_RULE_FIRST);
    asked.addAll(others);
    return asked;
  }

  private Question question(int at, List<Rule> waiting, Question.Priority priority) {
    List<Rule> rules = new ArrayList<>(waiting);
    rules.sort(HEAVIEST_FIRST);
    return new Question(rulebook.vocabulary().findings().get(at), rules, priority);
  }
}
