package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.advice.Scope;
import org.proviso.document.InvalidInputException;
import org.proviso.rules.Level;
import org.proviso.scenario.LessonPlan;
import org.proviso.scenario.Scenario;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Tutor;

/**
 * Makes lessons from example patients. Immutable and thread-safe; the same patient and rulebook
 * give the same lesson.
 *
 * <pre>{@code
 * Lesson lesson = new LessonWriter(Proviso.standard()).write(scenario, Difficulty.INTERMEDIATE);
 * }</pre>
 */
public final class LessonWriter {

  /** For a scenario that does not say how it is taught. */
  private static final LessonPlan USUAL =
      new LessonPlan(
          "Reading a record",
          List.of(),
          List.of(
              "Say which considerations arise from this record, and what each rests on.",
              "Tell what is known to be absent from what is not recorded.",
              "Name what you would ask next, and why."),
          30,
          "",
          List.of());

  /** More than any lesson uses. */
  private static final int MOST_NEAR_MISSES = 16;

  private final Tutor tutor;
  private final Saying saying;

  /** Makes lessons by the rules of a rulebook. */
  public LessonWriter(Proviso proviso) {
    this(Tutor.of(proviso), new Saying(proviso.rulebook(), Optional.empty()));
  }

  private LessonWriter(Tutor tutor, Saying saying) {
    this.tutor = tutor;
    this.saying = saying;
  }

  /** The same, with what a question teaches in the words of one level. */
  public LessonWriter at(Level level) {
    return new LessonWriter(tutor, new Saying(saying.rulebook(), Optional.of(level)));
  }

  /**
   * Makes a lesson.
   *
   * @throws InvalidInputException where no rule is applied to the patient, so that there is nothing
   *     to ask about
   */
  public Lesson write(Scenario scenario, Difficulty difficulty) {
    LessonPlan plan = scenario.lesson().orElse(USUAL);
    Vignette vignette = new Vignette(scenario.patient(), scenario.story(), plan);
    Inquiry all = tutor.about(scenario.patient());
    if (all.assessment().scope().state() == Scope.State.OUT) {
      throw new InvalidInputException(
          scenario.place(),
          "no lesson can be made from '"
              + scenario.id()
              + "': the patient is out of scope ("
              + all.assessment().scope().reason()
              + "), so no rule is applied");
    }
    List<NearMiss> misses =
        NearMiss.of(all, plan).stream()
            .filter(miss -> miss.comesAlone(all))
            .limit(MOST_NEAR_MISSES)
            .toList();
    List<Exercise> exercises = new ArrayList<>();
    new ArisingExercise(saying, plan, difficulty).of(all, misses).ifPresent(exercises::add);
    exercises.addAll(new WhyNotExercises(saying, difficulty).of(all, misses));
    exercises.addAll(new WhatIfExercises(saying, plan, difficulty).of(all, misses));
    return new Lesson(
        scenario.id(),
        scenario.patient().title().isEmpty() ? scenario.id() : scenario.patient().title(),
        plan,
        difficulty,
        scenario.patient().date(),
        stages(vignette, plan, difficulty),
        exercises,
        all.assessment(),
        all.assessment().edition());
  }

  private List<Lesson.Stage> stages(Vignette vignette, LessonPlan plan, Difficulty difficulty) {
    StageExercises exercises = new StageExercises(saying, plan, difficulty);
    List<Lesson.Stage> stages = new ArrayList<>();
    Inquiry before = tutor.about(vignette.after(0));
    for (int step = 0; step < vignette.steps(); step++) {
      Inquiry now = tutor.about(vignette.after(step));
      stages.add(
          new Lesson.Stage(
              vignette.told(step),
              vignette.recorded(step, saying.rulebook().vocabulary()),
              exercises.of(step, vignette.steps(), before, now)));
      before = now;
    }
    return stages;
  }
}
