package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.proviso.finding.RecordEntries;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Person;
import org.proviso.scenario.LessonPlan;

/** The record of a patient, shown step by step. */
final class Vignette {

  /** In the order in which one gets to know somebody. */
  private static final List<List<String>> USUAL =
      List.of(
          List.of("pain", "treatments", "concerns"),
          List.of("conditions", "family"),
          List.of("medicines", "allergies"),
          List.of("measurements", "phenotypes", "answers", "reviewed"));

  private final Patient patient;
  private final List<LessonPlan.Stage> stages;

  Vignette(Patient patient, String story, LessonPlan plan) {
    this.patient = patient;
    stages = plan.stages().isEmpty() ? usual(story) : plan.stages();
  }

  private List<LessonPlan.Stage> usual(String story) {
    List<LessonPlan.Stage> kept = new ArrayList<>();
    for (List<String> shows : USUAL) {
      LessonPlan.Stage stage = new LessonPlan.Stage("", shows);
      if (kept.isEmpty() || hasEntries(stage)) {
        kept.add(stage);
      }
    }
    // A story tells everything, so it stands with all of the record, not with its first entries.
    return kept.size() == 1
        ? List.of(new LessonPlan.Stage(story, kept.get(0).shows()))
        : List.copyOf(kept);
  }

  private boolean hasEntries(LessonPlan.Stage stage) {
    Patient shown = keeping(List.of(stage));
    return !shown.conditions().isEmpty()
        || !shown.medicines().isEmpty()
        || !shown.allergies().isEmpty()
        || !shown.measurements().isEmpty()
        || !shown.phenotypes().isEmpty()
        || !shown.treatments().isEmpty()
        || !shown.answers().isEmpty()
        || !shown.reviews().isEmpty()
        || !shown.unread().isEmpty();
  }

  int steps() {
    return stages.size();
  }

  String told(int step) {
    return stages.get(step).told();
  }

  /** What the step shows, in words. */
  List<String> recorded(int step, Vocabulary vocabulary) {
    List<String> lines = new ArrayList<>();
    if (step == 0) {
      person(patient.person(), lines);
    }
    RecordEntries.of(keeping(List.of(stages.get(step))), vocabulary)
        .forEach(
            entry ->
                lines.add(
                    entry.what() + entry.date().map(date -> when(entry.what(), date)).orElse("")));
    return lines;
  }

  private String when(String what, PartialDate date) {
    return date.earliest().equals(patient.date()) || what.endsWith(date.toString())
        ? ""
        : ", " + date;
  }

  private static void person(Person person, List<String> lines) {
    person
        .age()
        .ifPresent(
            age ->
                lines.add(
                    age.least() == age.most()
                        ? age.least() + " years old"
                        : age.least() + " to " + age.most() + " years old"));
  }

  /** The patient as known after a step. */
  Patient after(int step) {
    return step == stages.size() - 1 ? patient : keeping(stages.subList(0, step + 1));
  }

  private Patient keeping(List<LessonPlan.Stage> shown) {
    return new Patient(
        patient.id(),
        patient.title(),
        patient.date(),
        patient.person(),
        kept(patient.conditions(), each -> each.where(), shown),
        kept(patient.medicines(), each -> each.where(), shown),
        kept(patient.allergies(), each -> each.where(), shown),
        kept(patient.measurements(), each -> each.where(), shown),
        kept(patient.phenotypes(), each -> each.where(), shown),
        kept(patient.treatments(), each -> each.where(), shown),
        kept(patient.answers(), each -> each.where(), shown),
        List.of(),
        kept(patient.reviews(), each -> each.where(), shown),
        kept(patient.unread(), each -> each.where(), shown));
  }

  private static <T> List<T> kept(
      List<T> entries, Function<T, String> where, List<LessonPlan.Stage> shown) {
    return entries.stream()
        .filter(entry -> shown.stream().anyMatch(stage -> stage.shows(where.apply(entry))))
        .toList();
  }
}
