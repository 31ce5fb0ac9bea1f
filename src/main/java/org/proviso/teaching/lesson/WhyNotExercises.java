package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.LiteralReading;

/** Why a near miss is not raised, and which one change would raise it. */
final class WhyNotExercises {

  private final Saying saying;
  private final Difficulty difficulty;

  WhyNotExercises(Saying saying, Difficulty difficulty) {
    this.saying = saying;
    this.difficulty = difficulty;
  }

  List<Exercise> of(Inquiry inquiry, List<NearMiss> misses) {
    List<Exercise> exercises = new ArrayList<>();
    for (NearMiss miss : misses.subList(0, Math.min(difficulty.whyNot(), misses.size()))) {
      exercises.add(whyNot("why-not-" + (exercises.size() + 1), miss, inquiry));
    }
    if (difficulty == Difficulty.ADVANCED) {
      misses.stream()
          .skip(difficulty.whyNot())
          .filter(miss -> !miss.holding().isEmpty())
          .findFirst()
          .ifPresent(miss -> exercises.add(smallestChange(miss, misses)));
    }
    return exercises;
  }

  private Exercise whyNot(String id, NearMiss miss, Inquiry inquiry) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    LiteralReading missing = miss.missing();
    String why = ArisingExercise.missing(miss);
    add(choices, new Choice(reason(missing.finding(), missing.state()), true, why));
    State other = missing.state() == State.UNKNOWN ? State.ABSENT : State.UNKNOWN;
    String corrected =
        missing.state() == State.UNKNOWN
            ? "Nothing says so. " + Saying.known(missing) + ", and that is not the same as absent."
            : "The record does say: " + Saying.known(missing) + ".";
    add(choices, new Choice(reason(missing.finding(), other), false, corrected));
    miss.holding().stream()
        .limit(1)
        .forEach(
            literal ->
                add(
                    choices,
                    new Choice(
                        reason(literal.finding(), State.UNKNOWN),
                        false,
                        "That is not what is missing: " + Saying.known(literal) + ".")));
    add(
        choices,
        new Choice(
            "Something that arises outweighs it.",
            false,
            "Considerations never cancel each other: each is raised by its own findings alone."));
    unrelated(miss, inquiry)
        .limit(Math.max(0, difficulty.distractors() + 1 - choices.size()))
        .forEach(choice -> add(choices, choice));
    return new Exercise(
        id,
        Exercise.Kind.WHY_NOT,
        "Why does " + saying.title(miss.rule()) + " not arise?",
        Shuffle.of(id, List.copyOf(choices.values())),
        List.of(saying.taught(miss.rule())));
  }

  private static String reason(Finding finding, State state) {
    return switch (state) {
      case PRESENT -> "This is recorded: " + finding.label() + ".";
      case ABSENT -> "This is known not to be so: " + finding.label() + ".";
      case UNKNOWN -> "The record does not say whether this is so: " + finding.label() + ".";
    };
  }

  /** What is recorded, and what the rule does not ask about. */
  private Stream<Choice> unrelated(NearMiss miss, Inquiry inquiry) {
    return inquiry.assessment().considerations().stream()
        .flatMap(consideration -> consideration.because().stream())
        .filter(because -> !miss.rule().findings().contains(because.finding().id()))
        .map(
            because ->
                new Choice(
                    reason(because.finding(), because.state()),
                    false,
                    "That is so, and this consideration does not ask about it."));
  }

  private Exercise smallestChange(NearMiss miss, List<NearMiss> misses) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    add(choices, new Choice(change(miss.missing()), true, ArisingExercise.missing(miss)));
    miss.holding()
        .forEach(
            literal ->
                add(
                    choices,
                    new Choice(
                        change(literal),
                        false,
                        "That is so already: " + Saying.known(literal) + ".")));
    misses.stream()
        .filter(other -> !miss.rule().findings().contains(other.missing().finding().id()))
        .limit(Math.max(1, difficulty.distractors() - choices.size() + 1))
        .forEach(
            other ->
                add(
                    choices,
                    new Choice(
                        change(other.missing()),
                        false,
                        "That would bear on "
                            + saying.title(other.rule())
                            + "; this consideration does not ask about it.")));
    return new Exercise(
        "smallest-change",
        Exercise.Kind.SMALLEST_CHANGE,
        "Which one thing, were it recorded, would raise "
            + saying.title(miss.rule())
            + " with nothing else changed?",
        Shuffle.of("smallest-change", List.copyOf(choices.values())),
        List.of(saying.taught(miss.rule())));
  }

  private static String change(LiteralReading literal) {
    return literal.required() == State.PRESENT
        ? "That this is so: " + literal.finding().label() + "."
        : "That this is not so: " + literal.finding().label() + ".";
  }

  private static void add(Map<String, Choice> choices, Choice choice) {
    choices.putIfAbsent(choice.text(), choice);
  }
}
