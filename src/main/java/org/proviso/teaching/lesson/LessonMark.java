package org.proviso.teaching.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a written lesson was made from. It stands in a comment of every form, so that a lesson can
 * be told to be out of date.
 *
 * @param scenario the id of the example patient
 * @param difficulty how much the lesson asks
 * @param rulebook the version of the rulebook
 * @param digest its digest
 * @param key the digest over every question, choice and feedback
 */
public record LessonMark(
    String scenario, Difficulty difficulty, String rulebook, String digest, String key) {

  private static final String NAME = "proviso-lesson:";
  private static final Pattern WRITTEN =
      Pattern.compile(
          NAME
              + " scenario=(\\S{1,200}) difficulty=([a-z]{1,20}) rulebook=(\\S{1,200})"
              + " digest=([0-9a-f]{64}) key=([0-9a-f]{64})");
  private static final int LOOKED_AT = 4096;

  /** The mark of a lesson. */
  public static LessonMark of(Lesson lesson) {
    StringBuilder all = new StringBuilder();
    for (Exercise exercise : lesson.allExercises()) {
      all.append(exercise.asked()).append('\n');
      for (Choice choice : exercise.choices()) {
        all.append(choice.correct() ? '=' : '~').append(choice.text()).append('\n');
        all.append(choice.feedback()).append('\n');
      }
    }
    return new LessonMark(
        lesson.scenario(),
        lesson.difficulty(),
        lesson.edition().version().replaceAll("\\s+", "-"),
        lesson.edition().digest(),
        Shuffle.digest(all.toString()));
  }

  /** Reads the mark of a written lesson; empty where it has none. */
  public static Optional<LessonMark> read(String written) {
    Matcher matcher = WRITTEN.matcher(written.substring(0, Math.min(LOOKED_AT, written.length())));
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (Difficulty difficulty : Difficulty.values()) {
      if (name(difficulty).equals(matcher.group(2))) {
        return Optional.of(
            new LessonMark(
                matcher.group(1),
                difficulty,
                matcher.group(3),
                matcher.group(4),
                matcher.group(5)));
      }
    }
    return Optional.empty();
  }

  private static String name(Difficulty difficulty) {
    return difficulty.name().toLowerCase(Locale.ROOT);
  }

  /** As it stands in a comment. */
  public String written() {
    return NAME
        + " scenario="
        + scenario
        + " difficulty="
        + name(difficulty)
        + " rulebook="
        + rulebook
        + " digest="
        + digest
        + " key="
        + key;
  }
}
