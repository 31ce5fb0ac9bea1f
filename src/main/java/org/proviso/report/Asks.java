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
 * @param count how many there are, in words
 */
record Asks(
    String open, List<Ask> first, List<Ask> next, List<Ask> more, String moreCount, String count) {

  /** How many questions beyond the minimum safety set are written out. */
  static final int NEXT = 5;

  /**
   * A question.
   *
   * @param words the question
   * @param waiting how many rules wait for the answer, in words; empty for a patient
   */
  record Ask(Said words, String waiting) {

    static Ask of(Question question, Manner manner) {
      int rules = question.rules().size();
      Phrases phrases = manner.phrases();
      String waiting =
          rules == 0 ? phrases.say("always-asked") : phrases.count("rules-wait", rules);
      return new Ask(
          new Said(manner.ask(question), manner.texts().otherLanguage(question.finding().ask())),
          manner.isForPatients() ? "" : waiting);
    }
  }

  static Asks of(Assessment assessment, Manner manner) {
    List<Ask> first =
        assessment.questions().stream()
            .filter(Asks::isMinimum)
            .map(question -> Ask.of(question, manner))
            .toList();
    List<Ask> others =
        assessment.questions().stream()
            .filter(question -> !isMinimum(question))
            .map(question -> Ask.of(question, manner))
            .toList();
    int shown = Math.min(NEXT, others.size());
    List<Ask> more = others.subList(shown, others.size());
    int open = assessment.undetermined().size();
    Phrases phrases = manner.phrases();
    return new Asks(
        open == 0
            ? ""
            : phrases.say(
                "could-not-be-told",
                "number",
                Integer.toString(open),
                "all",
                Integer.toString(assessment.verdicts().size())),
        first,
        others.subList(0, shown),
        more,
        phrases.count("more-questions", more.size()),
        phrases.say(
            "questions-count",
            "first",
            Integer.toString(first.size()),
            "further",
            Integer.toString(others.size())));
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

  private static boolean isMinimum(Question question) {
    return question.priority() == Question.Priority.MINIMUM_SAFETY_SET;
  }
}
