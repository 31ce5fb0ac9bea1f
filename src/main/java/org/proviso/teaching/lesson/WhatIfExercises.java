package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.advice.Consideration;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.scenario.LessonPlan;
import org.proviso.teaching.FindingShift;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Shift;
import org.proviso.teaching.WhatIf;

/** What one change of the record would bring. */
final class WhatIfExercises {

  private static final int MOST_SHIFTS = 5;

  private final Saying saying;
  private final LessonPlan plan;
  private final Difficulty difficulty;

  WhatIfExercises(Saying saying, LessonPlan plan, Difficulty difficulty) {
    this.saying = saying;
    this.plan = plan;
    this.difficulty = difficulty;
  }

  private record Change(Finding finding, State state, WhatIf result) {

    List<Shift> told() {
      return result.shifts().stream()
          .filter(
              shift ->
                  shift.effect() == Shift.Effect.COMES
                      || shift.wasRaised() && shift.effect() == Shift.Effect.GOES)
          .toList();
    }
  }

  List<Exercise> of(Inquiry inquiry, List<NearMiss> misses) {
    List<Exercise> exercises = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    for (Change change : changes(inquiry, misses)) {
      if (exercises.size() < difficulty.whatIf() && used.add(change.told().get(0).rule().topic())) {
        exercises.add(exercise("what-if-" + (exercises.size() + 1), change, inquiry, misses));
      }
    }
    return exercises;
  }

  /**
   * The changes that bring or end something, and not too much to ask about; first those of what the
   * record speaks of.
   */
  private List<Change> changes(Inquiry inquiry, List<NearMiss> misses) {
    Map<Finding, State> supposed = new LinkedHashMap<>();
    for (Consideration raised : inquiry.assessment().considerations()) {
      raised
          .because()
          .forEach(
              because ->
                  supposed.put(
                      because.finding(),
                      because.state() == State.PRESENT ? State.ABSENT : State.PRESENT));
    }
    misses.forEach(
        miss -> supposed.putIfAbsent(miss.missing().finding(), miss.missing().required()));
    List<String> crisis = saying.rulebook().texts().crisis().findings();
    return supposed.entrySet().stream()
        .filter(entry -> !entry.getKey().criterion().kind().equals("age"))
        .filter(entry -> !crisis.contains(entry.getKey().id()))
        .map(
            entry ->
                new Change(
                    entry.getKey(),
                    entry.getValue(),
                    inquiry.whatIf(Map.of(entry.getKey().id(), entry.getValue()))))
        .filter(change -> !change.result().isOtherScope())
        .filter(change -> !change.told().isEmpty() && change.told().size() <= MOST_SHIFTS)
        .sorted(
            Comparator.comparing(
                    (Change change) ->
                        change.told().stream().noneMatch(shift -> plan.isAbout(shift.rule())))
                .thenComparing(
                    change -> inquiry.findings().evidence(change.finding().id()).isEmpty())
                .thenComparing(change -> change.told().get(0).rule().weight())
                .thenComparing(change -> -change.told().size()))
        .toList();
  }

  private Exercise exercise(String id, Change change, Inquiry inquiry, List<NearMiss> misses) {
    List<Choice> choices = new ArrayList<>();
    Set<Rule> shifted =
        change.result().shifts().stream().map(Shift::rule).collect(Collectors.toSet());
    for (Shift shift : change.told()) {
      choices.add(new Choice(effect(shift), true, because(shift)));
    }
    int right = choices.size();
    inquiry.assessment().considerations().stream()
        .map(Consideration::rule)
        .filter(rule -> !shifted.contains(rule))
        .limit(Math.max(1, difficulty.distractors() / 2))
        .forEach(rule -> choices.add(new Choice(gone(rule), false, stays(change, rule))));
    misses.stream()
        .filter(miss -> !shifted.contains(miss.rule()))
        .filter(miss -> !miss.rule().findings().contains(change.finding().id()))
        .limit(difficulty.distractors() - (choices.size() - right))
        .forEach(
            miss ->
                choices.add(
                    new Choice(
                        come(miss.rule()), false, ArisingExercise.missing(miss) + untouched())));
    String so = change.state() == State.PRESENT ? "this were so" : "this were known not to be so";
    return new Exercise(
        id,
        Exercise.Kind.WHAT_IF,
        "Suppose the record said that "
            + so
            + ": "
            + change.finding().label()
            + ". What would change?",
        Shuffle.of(id, choices),
        List.of(saying.taught(change.told().get(0).rule())));
  }

  private String effect(Shift shift) {
    return shift.effect() == Shift.Effect.COMES ? come(shift.rule()) : gone(shift.rule());
  }

  private String come(Rule rule) {
    return saying.title(rule) + " would arise.";
  }

  private String gone(Rule rule) {
    return saying.title(rule) + " would not arise any more.";
  }

  /** The findings of the rule that would stand otherwise; what was not supposed itself follows. */
  private static String because(Shift shift) {
    boolean comes = shift.effect() == Shift.Effect.COMES;
    return (comes ? "It would, as " + Saying.weight(shift.rule().weight()) : "It would not")
        + ", because "
        + shift.because().stream()
            .map(finding -> Saying.quoted(finding.finding()) + otherwise(finding))
            .collect(Collectors.joining(" and "))
        + ".";
  }

  private static String otherwise(FindingShift finding) {
    String then =
        switch (finding.after()) {
          case PRESENT -> " would be so";
          case ABSENT -> " would be known not to be so";
          case UNKNOWN -> " would not be recorded";
        };
    return finding.outright() ? then : then + " too, as follows from the change";
  }

  private static String stays(Change change, Rule rule) {
    return rule.findings().contains(change.finding().id())
        ? "It would stay: something else that is recorded is enough for it."
        : "It would stay: it does not ask about " + Saying.quoted(change.finding()) + ".";
  }

  private static String untouched() {
    return " The change does not bear on it.";
  }
}
