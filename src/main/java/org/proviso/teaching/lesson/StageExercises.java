package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.proviso.advice.Question;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.rules.Weight;
import org.proviso.scenario.LessonPlan;
import org.proviso.teaching.Inquiry;

/** The questions at a step: what the record says so far, and what to ask next. */
final class StageExercises {

  private static final int RIGHT = 2;

  private final Saying saying;
  private final LessonPlan plan;
  private final Difficulty difficulty;
  private final Set<Finding> asked = new HashSet<>();

  StageExercises(Saying saying, LessonPlan plan, Difficulty difficulty) {
    this.saying = saying;
    this.plan = plan;
    this.difficulty = difficulty;
  }

  /**
   * What to ask next, at the first step and the last; between them, and throughout where little is
   * asked, what the record says so far.
   *
   * @param before what was known before the step; the same as {@code now} at the first
   */
  List<Exercise> of(int step, int steps, Inquiry before, Inquiry now) {
    boolean between = step > 0 && step < steps - 1;
    Optional<Exercise> exercise =
        difficulty == Difficulty.INTRODUCTORY || between
            ? recorded(step, before, now)
            : next(step, now);
    return exercise.stream().toList();
  }

  /** About something that this step answered; where it answered nothing, about a first question. */
  private Optional<Exercise> recorded(int step, Inquiry before, Inquiry now) {
    Stream<Finding> answered =
        saying.rulebook().rules().stream()
            .filter(rule -> rule.weight().isSafety())
            .sorted(Comparator.comparing(rule -> !plan.isAbout(rule)))
            .flatMap(rule -> rule.findings().stream())
            .filter(
                id ->
                    now.findings().state(id) != State.UNKNOWN
                        && !now.findings().evidence(id).isEmpty()
                        && (step == 0 || before.findings().state(id) == State.UNKNOWN))
            .map(id -> saying.rulebook().vocabulary().finding(id).orElseThrow());
    Stream<Finding> open = now.assessment().questions().stream().map(Question::finding);
    // At the first step there is more to see in what is not recorded.
    return (step == 0 ? Stream.concat(open, answered) : Stream.concat(answered, open))
        .filter(asked::add)
        .findFirst()
        .map(finding -> recorded(step, finding, now));
  }

  private Exercise recorded(int step, Finding finding, Inquiry now) {
    State state = now.findings().state(finding.id());
    return new Exercise(
        "recorded-" + (step + 1),
        Exercise.Kind.RECORDED,
        "What does the record say so far? " + finding.ask(),
        List.of(
            said("Yes, so it is recorded.", State.PRESENT, finding, now),
            said("No, it is known not to be so.", State.ABSENT, finding, now),
            said("It does not say.", State.UNKNOWN, finding, now)),
        List.of());
  }

  private static Choice said(String text, State chosen, Finding finding, Inquiry now) {
    State state = now.findings().state(finding.id());
    String known = Saying.known(finding, now.findings()) + ".";
    if (chosen == state) {
      return new Choice(text, true, "So it is: " + known);
    }
    String wrong =
        switch (chosen) {
          case PRESENT -> state == State.UNKNOWN ? "Nothing says yes: " : "It says the contrary: ";
          case ABSENT -> state == State.UNKNOWN ? "Nothing says no: " : "It says the contrary: ";
          case UNKNOWN -> "It does say: ";
        };
    String open =
        state == State.UNKNOWN && chosen == State.ABSENT
            ? " " + Saying.NOT_RECORDED_IS_NOT_ABSENT
            : "";
    return new Choice(text, false, wrong + known + open);
  }

  private Optional<Exercise> next(int step, Inquiry now) {
    List<Question> questions = now.assessment().questions();
    List<Question> first =
        questions.stream()
            .filter(question -> question.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .filter(question -> !asked.contains(question.finding()))
            .sorted(
                Comparator.comparing(
                    question -> question.rules().stream().noneMatch(plan::isAbout)))
            .limit(RIGHT)
            .toList();
    List<Choice> choices = new ArrayList<>();
    for (Question question : first) {
      asked.add(question.finding());
      choices.add(new Choice(question.finding().ask(), true, first(question)));
    }
    int right = choices.size();
    answered(now).limit(difficulty.distractors() / 2).forEach(choices::add);
    later(questions)
        .limit(difficulty.distractors() - (choices.size() - right))
        .forEach(choices::add);
    if (right == 0 || right == choices.size()) {
      return Optional.empty();
    }
    String id = "next-" + (step + 1);
    return Optional.of(
        new Exercise(
            id,
            Exercise.Kind.NEXT,
            "What would you ask next? Choose what is to be asked before either medicine is talked"
                + " about.",
            Shuffle.of(id, choices),
            List.of(
                "What is asked first are the questions of the minimum safety set; then those that"
                    + " could settle the heaviest consideration.")));
  }

  private String first(Question question) {
    String ranked = "It is not recorded, and it is asked before either medicine is talked about.";
    return question.rules().isEmpty() ? ranked : ranked + " " + waiting(question.rules());
  }

  private String waiting(List<Rule> rules) {
    Rule heaviest = rules.get(0);
    String first = saying.title(heaviest) + ", " + Saying.weight(heaviest.weight());
    return rules.size() == 1
        ? "One consideration waits for it: " + first + "."
        : rules.size() + " considerations wait for it, the heaviest " + first + ".";
  }

  /** What need not be asked, since the record says it; last what anybody sees, the age. */
  private Stream<Choice> answered(Inquiry now) {
    return saying.rulebook().drugs().stream()
        .flatMap(drug -> drug.minimumSafetySet().stream())
        .distinct()
        .filter(id -> now.findings().state(id) != State.UNKNOWN)
        .map(id -> saying.rulebook().vocabulary().finding(id).orElseThrow())
        .sorted(Comparator.comparing(finding -> finding.criterion().kind().equals("age")))
        .map(
            finding ->
                new Choice(
                    finding.ask(),
                    false,
                    "This is answered: " + Saying.known(finding, now.findings()) + "."));
  }

  /** What is open, and can wait; one of each clinical question, the least heavy first. */
  private Stream<Choice> later(List<Question> questions) {
    Set<String> topics = new HashSet<>();
    List<Question> lightest = new ArrayList<>(questions);
    Collections.reverse(lightest);
    return lightest.stream()
        .filter(question -> question.priority() != Question.Priority.MINIMUM_SAFETY_SET)
        .filter(question -> !question.rules().isEmpty())
        .filter(question -> question.rules().get(0).weight().compareTo(Weight.SERIOUS) > 0)
        .filter(question -> topics.add(question.rules().get(0).topic()))
        .map(
            question ->
                new Choice(
                    question.finding().ask(),
                    false,
                    "It is not recorded either, but other questions come first. "
                        + waiting(question.rules())));
  }
}
