package org.proviso.report;

import java.util.List;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;

/** What is not known, in order of asking, as text for a terminal. */
record QuestionLines(Manner manner, Lines lines) {

  void write(Assessment assessment) {
    questions(assessment.questions());
    undetermined(assessment);
  }

  private Phrases phrases() {
    return manner.phrases();
  }

  private void questions(List<Question> questions) {
    List<Question> first =
        questions.stream()
            .filter(question -> question.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .toList();
    List<Question> next = questions.subList(first.size(), questions.size());
    if (!first.isEmpty()) {
      lines.blank();
      lines.subheading(phrases().say("ask-first-not-recorded"));
      if (manner.isFull()) {
        first.forEach(question -> lines.item("  ? ", manner.ask(question)));
      } else {
        lines.text(
            "  ",
            first.stream()
                .map(question -> question.finding().label())
                .collect(Collectors.joining("; ")));
      }
    }
    if (!next.isEmpty()) {
      lines.blank();
      lines.subheading(phrases().say("ask-next"));
      next.stream().limit(Asks.NEXT).forEach(question -> lines.item("  ? ", manner.ask(question)));
      if (next.size() > Asks.NEXT) {
        lines.text(
            "  ",
            phrases()
                .say("more-questions-remain", "number", Integer.toString(next.size() - Asks.NEXT)));
      }
    }
  }

  private void undetermined(Assessment assessment) {
    int count = assessment.undetermined().size();
    if (count > 0) {
      lines.blank();
      lines.text(
          "",
          phrases()
              .say(
                  "could-not-be-told",
                  "number",
                  Integer.toString(count),
                  "all",
                  Integer.toString(assessment.verdicts().size())));
    }
  }
}
