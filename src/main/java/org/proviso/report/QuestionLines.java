package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
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
    int safety = 0;
    while (safety < questions.size()
        && questions.get(safety).priority() == Question.Priority.MINIMUM_SAFETY_SET) {
      safety++;
    }
    List<Question> first = questions.subList(0, safety);
    List<Question> next = questions.subList(safety, questions.size());
    if (!first.isEmpty()) {
      lines.blank();
      lines.subheading(phrases().say("ask-first-not-recorded"));
      if (manner.isFull()) {
        ask(first);
      } else {
        List<String> labels = new ArrayList<>();
        for (Question question : first) {
          labels.add(question.finding().label());
        }
        lines.text("  ", String.join("; ", labels));
      }
    }
    if (!next.isEmpty()) {
      lines.blank();
      lines.subheading(phrases().say("ask-next"));
      ask(next.subList(0, Math.min(Asks.NEXT, next.size())));
      if (next.size() > Asks.NEXT) {
        lines.text(
            "  ",
            phrases()
                .say("more-questions-remain", "number", Integer.toString(next.size() - Asks.NEXT)));
      }
    }
  }

  private void ask(List<Question> questions) {
    for (Question question : questions) {
      lines.item("  ? ", manner.ask(question));
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
