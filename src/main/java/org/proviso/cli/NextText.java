package org.proviso.cli;

import java.util.List;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.report.Sheet;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Prospect;

/** What to ask next, as text for a terminal. */
final class NextText {

  private NextText() {}

  static String write(List<Prospect> next, int most, Inquiry inquiry, Manner manner) {
    Sheet sheet = new Sheet(manner, Terminal.style());
    sheet.open("What to ask next · " + OnePatient.named(inquiry.patient()), inquiry.assessment());
    if (next.isEmpty()) {
      sheet.text(
          "",
          inquiry.assessment().scope().state() == Scope.State.OUT
              ? "Out of scope, nothing is asked."
              : "Nothing is open: every rule could be told from what is recorded.");
    }
    for (Prospect prospect : next.stream().limit(most).toList()) {
      sheet.blank();
      question(prospect, "", sheet);
    }
    if (next.size() > most) {
      sheet.blank();
      sheet.text("", (next.size() - most) + " more questions remain.");
    }
    sheet.close(inquiry.assessment());
    return sheet.toString();
  }

  private static void question(Prospect prospect, String indent, Sheet sheet) {
    Question question = prospect.question();
    sheet.item(
        indent + "? ",
        question.finding().ask()
            + " ["
            + question.finding().id()
            + "]"
            + (question.priority() == Question.Priority.MINIMUM_SAFETY_SET
                ? " (always asked)"
                : ""));
    for (Prospect.Answered answered : prospect.answers()) {
      sheet.item(
          indent + (answered.answer() == State.PRESENT ? "  yes: " : "  no:  "),
          HingesText.words(answered.turn()));
      answered.next().ifPresent(then -> question(then, indent + "       ", sheet));
    }
  }
}
