package org.proviso.report;

import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;

/**
 * What is not known, in order of asking.
 *
 * @param open how many rules could not be told, in a sentence; empty where none
 * @param first the minimum safety set
 * @param next the next few
 * @param more the others
 * @param moreCount how many others, in words
 */
record Asks(String open, List<Ask> first, List<Ask> next, List<Ask> more, String moreCount) {

  /** How many questions beyond the minimum safety set are written out. */
  static final int NEXT = 5;

  /**
   * A question.
   *
   * @param words the question in plain words
   * @param waiting how many rules wait for the answer, in words
   */
  record Ask(String words, String waiting) {

    static Ask of(Question question) {
      int rules = question.rules().size();
      return new Ask(
          question.finding().ask(),
          rules == 0 ? "always asked" : Page.count(rules, "rule waits", "rules wait"));
    }
  }

  static Asks of(Assessment assessment) {
    List<Ask> first = assessment.questions().stream().filter(Asks::isMinimum).map(Ask::of).toList();
    List<Ask> others =
        assessment.questions().stream().filter(ask -> !isMinimum(ask)).map(Ask::of).toList();
    int shown = Math.min(NEXT, others.size());
    List<Ask> more = others.subList(shown, others.size());
    int open = assessment.undetermined().size();
    return new Asks(
        open == 0
            ? ""
            : open
                + " of "
                + Page.count(assessment.verdicts().size(), "rule", "rules")
                + " could not be told from what is recorded.",
        first,
        others.subList(0, shown),
        more,
        Page.count(more.size(), "more question", "more questions"));
  }

  /** Whether there is any. */
  boolean any() {
    return hasFirst() || hasNext();
  }

  boolean hasFirst() {
    return !first.isEmpty();
  }

  boolean hasNext() {
    return !next.isEmpty();
  }

  boolean hasMore() {
    return !more.isEmpty();
  }

  /** How many are asked first, in digits. */
  String firstCount() {
    return Integer.toString(first.size());
  }

  /** How many there are, in words. */
  String count() {
    return first.size() + " to ask first, " + (next.size() + more.size()) + " further";
  }

  private static boolean isMinimum(Question question) {
    return question.priority() == Question.Priority.MINIMUM_SAFETY_SET;
  }
}
