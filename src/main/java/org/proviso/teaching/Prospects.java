package org.proviso.teaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.advice.Question;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.rules.Weight;

/** Puts questions in order of what their answers could raise, and follows the answers. */
final class Prospects {

  private final List<Finding> minimum;

  /**
   * @param questions the open questions; what belongs to the minimum safety set stays first, in its
   *     order
   */
  Prospects(List<Question> questions) {
    minimum = questions.stream().filter(Prospects::isMinimum).map(Question::finding).toList();
  }

  private static boolean isMinimum(Question question) {
    return question.priority() == Question.Priority.MINIMUM_SAFETY_SET;
  }

  /** The questions in order, each with what its answers bring at once. */
  List<Prospect> inOrder(List<Question> questions, Turning turning) {
    List<Prospect> prospects =
        new ArrayList<>(questions.stream().map(question -> prospect(question, turning)).toList());
    prospects.sort(ORDER);
    return prospects;
  }

  /** The minimum safety set; the heaviest that is raised at once; the heaviest that waits; more. */
  private static final Comparator<Prospect> ORDER =
      Comparator.<Prospect>comparingInt(each -> isMinimum(each.question()) ? 0 : 1)
          .thenComparing(
              (one, other) ->
                  isMinimum(one.question()) && isMinimum(other.question())
                      ? 0
                      : Prospects.WEIGHT.compare(one, other));

  private static final Comparator<Prospect> WEIGHT =
      Comparator.<Prospect>comparingInt(each -> heaviest(each.raises()))
          .thenComparingInt(each -> heaviest(each.question().rules()))
          .thenComparingInt(each -> -each.raises().size())
          .thenComparingInt(each -> -each.question().rules().size());

  private static int heaviest(List<Rule> rules) {
    return rules.isEmpty() ? Weight.values().length : rules.get(0).weight().ordinal();
  }

  private static Prospect prospect(Question question, Turning turning) {
    List<Prospect.Answered> answers = new ArrayList<>();
    for (State answer : List.of(State.PRESENT, State.ABSENT)) {
      turning
          .turn(question.finding(), answer)
          .ifPresent(turn -> answers.add(new Prospect.Answered(answer, turn, Optional.empty())));
    }
    return new Prospect(question, answers);
  }

  /** The same with what is asked after each answer, and what that would bring. */
  Prospect withNext(Prospect prospect, Turning turning) {
    return new Prospect(
        prospect.question(),
        prospect.answers().stream()
            .map(
                answered ->
                    new Prospect.Answered(
                        answered.answer(),
                        answered.turn(),
                        turning
                            .turned(prospect.question().finding(), answered.answer())
                            .flatMap(this::first)))
            .toList());
  }

  private Optional<Prospect> first(Turning turning) {
    List<Question> questions = questions(turning);
    List<Question> asked = questions.stream().filter(Prospects::isMinimum).limit(1).toList();
    return inOrder(asked.isEmpty() ? questions : asked, turning).stream().findFirst();
  }

  /** What is open now: what of the minimum safety set is, and what a rule waits for. */
  private List<Question> questions(Turning turning) {
    List<Question> questions = new ArrayList<>();
    for (Finding finding : minimum) {
      if (isOpen(finding, turning)) {
        questions.add(question(finding, turning, Question.Priority.MINIMUM_SAFETY_SET));
      }
    }
    Set<Finding> always = minimum.stream().collect(Collectors.toSet());
    for (Finding finding : turning.findings().vocabulary().findings()) {
      if (isOpen(finding, turning) && !always.contains(finding)) {
        Question question = question(finding, turning, Question.Priority.COULD_SETTLE_A_RULE);
        if (!question.rules().isEmpty()) {
          questions.add(question);
        }
      }
    }
    return questions;
  }

  private static boolean isOpen(Finding finding, Turning turning) {
    return turning.findings().state(finding.id()) == State.UNKNOWN;
  }

  private static Question question(Finding finding, Turning turning, Question.Priority priority) {
    int at = turning.findings().vocabulary().indexOf(finding.id());
    return new Question(finding, turning.waiting(at), priority);
  }
}
