package org.proviso.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<Finding, List<Rule>> waiting = new LinkedHashMap<>();
    for (int at : minimum) {
      Finding finding = rulebook.vocabulary().findings().get(at);
      if (findings.state(finding.id()) == State.UNKNOWN) {
        waiting.put(finding, new ArrayList<>(4));
      }
    }
    int first = waiting.size();
    for (Verdict verdict : undetermined) {
      for (Finding finding : verdict.waitingFor()) {
        waiting.computeIfAbsent(finding, key -> new ArrayList<>(4)).add(verdict.rule());
      }
    }
    List<Question> questions = new ArrayList<>(waiting.size());
    waiting.forEach(
        (finding, rules) -> {
          rules.sort(HEAVIEST_FIRST);
          questions.add(
              new Question(
                  finding,
                  rules,
                  questions.size() < first
                      ? Question.Priority.MINIMUM_SAFETY_SET
                      : Question.Priority.COULD_SETTLE_A_RULE));
        });
    questions
        .subList(first, questions.size())
        .sort(
            Comparator.comparing((Question question) -> question.rules().get(0).weight())
                .thenComparing(question -> -question.rules().size())
                .thenComparing(question -> rulebook.vocabulary().indexOf(question.finding().id())));
    return questions;
  }
}
