package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A lesson as a page shows it to its readers. */
record LessonPage(
    String mark,
    String title,
    String topic,
    String who,
    Optional<Teacher> teacher,
    String date,
    List<Step> steps,
    List<Asked> exercises,
    Optional<Key> key,
    List<String> notes,
    String rulebook) {

  /** What a teacher reads first. */
  record Teacher(
      List<String> objectives,
      int minutes,
      Optional<String> running,
      String difficulty,
      int questions) {}

  /** What arises, for a teacher. */
  record Key(List<Raised> raised, int open) {

    String rest() {
      String further = raised.isEmpty() ? "" : "further ";
      return (open == 1
              ? "1 " + further + "consideration"
              : open + " " + further + "considerations")
          + " cannot be told from what is recorded.";
    }
  }

  /** A consideration that arises. */
  record Raised(String title, String weight) {}

  record Step(int number, Optional<String> told, List<String> recorded, List<Asked> exercises) {

    boolean shows() {
      return !recorded.isEmpty();
    }
  }

  record Asked(int number, String asked, String how, List<Option> options, List<String> taught) {}

  /** A choice; what is right and why only for a teacher. */
  record Option(String letter, String text, boolean correct, Optional<String> feedback) {}

  static LessonPage of(Lesson lesson, Audience audience, Saying saying) {
    boolean teacher = audience == Audience.TEACHER;
    Numbering numbering = new Numbering(teacher);
    List<Step> steps = new ArrayList<>();
    for (Lesson.Stage stage : lesson.stages()) {
      steps.add(
          new Step(
              steps.size() + 1,
              Optional.of(stage.told()).filter(told -> !told.isEmpty()),
              stage.recorded(),
              numbering.asked(stage.exercises())));
    }
    List<Asked> last = numbering.asked(lesson.exercises());
    return new LessonPage(
        LessonMark.of(lesson).written(),
        lesson.title(),
        lesson.plan().topic(),
        teacher ? "Teacher's page" : "Student's page",
        teacher ? Optional.of(teacher(lesson)) : Optional.empty(),
        lesson.date().toString(),
        steps,
        last,
        teacher ? Optional.of(key(lesson, saying)) : Optional.empty(),
        lesson.notes(),
        lesson.edition().version() + ", " + lesson.edition().digest().substring(0, 12));
  }

  private static Teacher teacher(Lesson lesson) {
    return new Teacher(
        lesson.plan().objectives(),
        lesson.plan().minutes(),
        Optional.of(lesson.plan().running()).filter(text -> !text.isEmpty()),
        lesson.difficulty().name().toLowerCase(Locale.ROOT),
        lesson.allExercises().size());
  }

  private static Key key(Lesson lesson, Saying saying) {
    return new Key(
        lesson.assessment().considerations().stream()
            .map(
                raised ->
                    new Raised(saying.title(raised.rule()), Saying.weight(raised.rule().weight())))
            .toList(),
        lesson.assessment().undetermined().size());
  }

  /** Counts the questions through the page. */
  private static final class Numbering {

    private final boolean withKey;
    private int number;

    Numbering(boolean withKey) {
      this.withKey = withKey;
    }

    List<Asked> asked(List<Exercise> exercises) {
      return exercises.stream().map(this::asked).toList();
    }

    private Asked asked(Exercise exercise) {
      number++;
      return new Asked(
          number,
          exercise.asked(),
          exercise.hasOneAnswer() ? "Choose one." : "Choose all that fit.",
          IntStream.range(0, exercise.choices().size())
              .mapToObj(at -> option(at, exercise.choices().get(at)))
              .toList(),
          withKey ? exercise.taught() : List.of());
    }

    private Option option(int at, Choice choice) {
      return new Option(
          String.valueOf((char) ('A' + at)),
          choice.text(),
          withKey && choice.correct(),
          withKey ? Optional.of(choice.feedback()) : Optional.empty());
    }
  }
}
