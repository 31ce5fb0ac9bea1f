package org.proviso.scenario;

import java.util.List;
import org.proviso.rules.Rule;

/**
 * How a teacher wants an example patient taught: what for, how long, and in which steps the record
 * is shown.
 *
 * @param topic what the lesson is about, for reading
 * @param about the files of rules that it is about, without their suffix: {@code
 *     bupropion/seizures-past}; questions turn to these first
 * @param objectives what a student can say afterwards, each a sentence
 * @param minutes how long it takes, from 5 to 240
 * @param running how to run it; may be empty
 * @param stages the steps in which the record is shown; none where the usual order will do
 */
public record LessonPlan(
    String topic,
    List<String> about,
    List<String> objectives,
    int minutes,
    String running,
    List<Stage> stages) {

  /**
   * A step.
   *
   * @param told what is told at this step; may be empty
   * @param shows the entries of the record that are shown with it: {@code medicines}, {@code
   *     conditions[0]}, {@code answers.suicidal-thoughts}
   */
  public record Stage(String told, List<String> shows) {

    /** Copies the list. */
    public Stage {
      shows = List.copyOf(shows);
    }

    /** Whether an entry of the record is among those shown. */
    public boolean shows(String where) {
      String path = path(where);
      return shows.stream()
          .anyMatch(
              shown ->
                  path.equals(shown)
                      || path.startsWith(shown + "[")
                      || path.startsWith(shown + "."));
    }
  }

  /** Copies the lists. */
  public LessonPlan {
    about = List.copyOf(about);
    objectives = List.copyOf(objectives);
    stages = List.copyOf(stages);
  }

  /** Whether a rule is among those that the lesson is about. */
  public boolean isAbout(Rule rule) {
    return about.contains(file(rule));
  }

  static String file(Rule rule) {
    return rule.place().file().replaceFirst("\\.drl$", "");
  }

  /** The path of an entry, without the line that follows it. */
  static String path(String where) {
    int line = where.indexOf(" (");
    return line < 0 ? where : where.substring(0, line);
  }
}
