package org.proviso.teaching.lesson;

import java.util.regex.Pattern;
import org.proviso.document.MarkupText;

/**
 * A lesson as a quiz in GIFT, a text format that Moodle and other learning platforms import. What
 * is told at a step is a description; each question has its feedback.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">GIFT format</a>
 */
public final class GiftLesson implements LessonForm {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\~=#{}:]");

  @Override
  public String write(Lesson lesson) {
    StringBuilder out = new StringBuilder();
    out.append("// ").append(LessonMark.of(lesson).written()).append("\n");
    lesson.notes().forEach(note -> out.append("// ").append(line(note)).append("\n"));
    out.append("\n");
    out.append("$CATEGORY: ").append(category(lesson)).append("\n\n");
    int step = 0;
    for (Lesson.Stage stage : lesson.stages()) {
      step++;
      description(lesson, step, stage, out);
      stage.exercises().forEach(exercise -> question(exercise, out));
    }
    lesson.exercises().forEach(exercise -> question(exercise, out));
    return out.toString();
  }

  private static String category(Lesson lesson) {
    return "Proviso/" + line(lesson.title()).replace("/", "//");
  }

  private static void description(Lesson lesson, int step, Lesson.Stage stage, StringBuilder out) {
    out.append("::Step ").append(step).append("::[html]");
    out.append(escaped("<p>" + MarkupText.html(line(lesson.title())) + "</p>"));
    if (!stage.told().isEmpty()) {
      out.append(escaped("<p>" + MarkupText.html(line(stage.told())) + "</p>"));
    }
    if (!stage.recorded().isEmpty()) {
      out.append(escaped("<ul>"));
      for (String entry : stage.recorded()) {
        out.append(escaped("<li>" + MarkupText.html(line(entry)) + "</li>"));
      }
      out.append(escaped("</ul>"));
    }
    if (step == 1) {
      lesson
          .notes()
          .forEach(note -> out.append(escaped("<p>" + MarkupText.html(line(note)) + "</p>")));
    }
    out.append("\n\n");
  }

  private static void question(Exercise exercise, StringBuilder out) {
    out.append("::").append(escaped(exercise.id())).append("::[plain]");
    out.append(text(exercise.asked())).append(" {\n");
    for (Choice choice : exercise.choices()) {
      out.append('\t').append(sign(exercise, choice)).append(text(choice.text()));
      out.append('#').append(text(choice.feedback())).append('\n');
    }
    if (!exercise.taught().isEmpty()) {
      out.append("\t####").append(text(String.join(" ", exercise.taught()))).append('\n');
    }
    out.append("}\n\n");
  }

  private static String sign(Exercise exercise, Choice choice) {
    return exercise.hasOneAnswer()
        ? choice.correct() ? "=" : "~"
        : "~%" + Fraction.of(choice, exercise.choices()) + "%";
  }

  private static String text(String raw) {
    return escaped(line(raw));
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  private static String line(String raw) {
    return MarkupText.printable(raw).replaceAll("\\s+", " ").strip();
  }
}
