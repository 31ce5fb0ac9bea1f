package org.proviso.teaching.lesson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proviso.advice.Assessment;
import org.proviso.advice.CrisisLines;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.LessonPlan;

/**
 * A lesson made from an example patient. What is right in it, and every sentence about a choice,
 * was worked out by the rules: when a rule changes, so does the lesson.
 *
 * @param scenario the id of the example patient
 * @param title its title
 * @param plan what it is for and how to run it
 * @param difficulty how much it asks
 * @param date the day as of which the patient is assessed
 * @param stages the steps
 * @param exercises the questions after the last step
 * @param assessment what is said of the patient, all told
 * @param edition the rulebook that it was made from
 */
public record Lesson(
    String scenario,
    String title,
    LessonPlan plan,
    Difficulty difficulty,
    LocalDate date,
    List<Stage> stages,
    List<Exercise> exercises,
    Assessment assessment,
    Rulebook.Edition edition) {

  /**
   * A step: what is told, what of the record is shown, and what is asked of it.
   *
   * @param told what is told; may be empty
   * @param recorded the entries of the record, in words
   * @param exercises the questions
   */
  public record Stage(String told, List<String> recorded, List<Exercise> exercises) {

    /** Copies the lists. */
    public Stage {
      recorded = List.copyOf(recorded);
      exercises = List.copyOf(exercises);
    }
  }

  /** Copies the lists. */
  public Lesson {
    stages = List.copyOf(stages);
    exercises = List.copyOf(exercises);
  }

  /** What every form says: where help is at once, where that applies, and the notice. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    assessment.crisis().ifPresent(crisis -> crisis(crisis, notes));
    notes.add(assessment.notice());
    return List.copyOf(notes);
  }

  private static void crisis(CrisisLines crisis, List<String> notes) {
    notes.add(crisis.title() + ". " + crisis.text());
    crisis
        .country()
        .ifPresent(
            country -> {
              country
                  .lines()
                  .forEach(
                      line ->
                          notes.add(country.label() + ": " + line.name() + ", " + line.contact()));
              notes.add(country.label() + ": " + country.emergency());
            });
  }

  /** Every question in the order asked. */
  public List<Exercise> allExercises() {
    return Stream.concat(
            stages.stream().flatMap(stage -> stage.exercises().stream()), exercises.stream())
        .toList();
  }
}
