package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.advice.Consideration;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.scenario.LessonPlan;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Standing;

/** Which considerations arise; what does not is a near miss. */
final class ArisingExercise {

  private final Saying saying;
  private final LessonPlan plan;
  private final Difficulty difficulty;

  ArisingExercise(Saying saying, LessonPlan plan, Difficulty difficulty) {
    this.saying = saying;
    this.plan = plan;
    this.difficulty = difficulty;
  }

  Optional<Exercise> of(Inquiry inquiry, List<NearMiss> misses) {
    List<Choice> choices = new ArrayList<>();
    List<String> taught = new ArrayList<>();
    for (Rule rule : chosen(inquiry)) {
      choices.add(new Choice(saying.title(rule), true, arises(rule, inquiry)));
      taught.add(saying.taught(rule));
    }
    int right = choices.size();
    misses.stream()
        .limit(difficulty.distractors())
        .forEach(miss -> choices.add(new Choice(saying.title(miss.rule()), false, missing(miss))));
    if (right == 0 || right == choices.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Exercise(
            "arising",
            Exercise.Kind.ARISING,
            "All of the record is told now. Which of these considerations arise?",
            Shuffle.of("arising", choices),
            taught));
  }

  /** What the lesson is about, then the heaviest; one of each clinical question before a second. */
  private List<Rule> chosen(Inquiry inquiry) {
    int most = difficulty.distractors() + 1;
    List<Rule> raised =
        inquiry.assessment().considerations().stream()
            .map(Consideration::rule)
            .sorted(Comparator.comparing(rule -> !plan.isAbout(rule)))
            .toList();
    Set<String> topics = new HashSet<>();
    List<Rule> chosen = new ArrayList<>();
    for (Rule rule : raised) {
      if (chosen.size() < most && topics.add(rule.topic())) {
        chosen.add(rule);
      }
    }
    for (Rule rule : raised) {
      if (chosen.size() < most && !chosen.contains(rule)) {
        chosen.add(rule);
      }
    }
    return chosen;
  }

  private String arises(Rule rule, Inquiry inquiry) {
    String because =
        inquiry.why(rule.name()).clauses().stream()
            .flatMap(clause -> clause.literals(Standing.HOLDS).stream())
            .map(Saying::known)
            .distinct()
            .collect(Collectors.joining("; "));
    return "It arises, as " + Saying.weight(rule.weight()) + ": " + because + ".";
  }

  /** Why a near miss is none: what holds of it, and the one thing that does not. */
  static String missing(NearMiss miss) {
    String holds =
        miss.holding().isEmpty()
            ? ""
            : "Of what it asks for, this is there: "
                + miss.holding().stream()
                    .map(Saying::known)
                    .distinct()
                    .collect(Collectors.joining("; "))
                + ". ";
    if (miss.isOpen()) {
      return "It cannot be told. "
          + holds
          + "One thing is missing: "
          + Saying.known(miss.missing())
          + ". "
          + Saying.NOT_RECORDED_IS_NOT_ABSENT;
    }
    String asked =
        miss.missing().required() == State.PRESENT
            ? ""
            : " It arises only where that is known not to be so.";
    return "It does not arise. "
        + holds
        + "One thing stands otherwise: "
        + Saying.known(miss.missing())
        + "."
        + asked;
  }
}
