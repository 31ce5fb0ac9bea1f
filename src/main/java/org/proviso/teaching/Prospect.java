package org.proviso.teaching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.proviso.advice.Question;
import org.proviso.finding.State;
import org.proviso.rules.Rule;

/**
 * A question, and what its answers would bring.
 *
 * @param question the question
 * @param answers what each answer would bring, PRESENT first; an answer that is excluded is left
 *     out
 */
public record Prospect(Question question, List<Answered> answers) {

  /** Copies the list. */
  public Prospect {
    answers = List.copyOf(answers);
  }

  /**
   * An answer.
   *
   * @param answer PRESENT or ABSENT
   * @param turn what it would bring
   * @param next what would be asked next; empty at the end of the tree, and where nothing is left
   */
  public record Answered(State answer, Turn turn, Optional<Prospect> next) {}

  /** The rules that an answer would raise at once, heaviest first. */
  public List<Rule> raises() {
    return answers.stream()
        .flatMap(answered -> answered.turn().comes().stream())
        .sorted(Comparator.comparing(Rule::weight))
        .toList();
  }
}
