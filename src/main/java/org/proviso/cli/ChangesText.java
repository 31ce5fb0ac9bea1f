package org.proviso.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.proviso.advice.Verdict;
import org.proviso.document.Fields;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.report.Sheet;
import org.proviso.teaching.Change;
import org.proviso.teaching.Changes;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Step;

/** What would change a rule, as text for a terminal. */
final class ChangesText {

  /** How many changes that act through other findings are written out. */
  private static final int SOME = 4;

  private ChangesText() {}

  static String write(Changes changes, Inquiry inquiry, Manner manner) {
    Sheet sheet = new Sheet(manner, Terminal.style());
    sheet.open(
        "What would change "
            + changes.explanation().rule().name()
            + " · "
            + OnePatient.named(inquiry.patient()),
        inquiry.assessment());
    sheet.weighted(changes.explanation().rule().weight(), changes.explanation().text().title());
    sheet.text("", changes.explanation().said());
    sheet.text(
        "", "How this rule reads a record. It is no advice to change anything about the patient.");
    for (Verdict.Outcome to : Verdict.Outcome.values()) {
      changes(to, changes, sheet);
    }
    if (!changes.hinges().isEmpty()) {
      sheet.section("What else hangs on the known findings that bear on it");
      HingesText.write(changes.hinges(), sheet);
    }
    sheet.close(inquiry.assessment());
    return sheet.toString();
  }

  private static void changes(Verdict.Outcome to, Changes changes, Sheet sheet) {
    List<Change> chosen = changes.changes().stream().filter(change -> change.to() == to).toList();
    if (chosen.isEmpty()) {
      return;
    }
    sheet.section(heading(to));
    List<Change> direct = chosen.stream().filter(Change::direct).toList();
    List<Change> others = chosen.stream().filter(change -> !change.direct()).toList();
    direct.forEach(change -> change(change, sheet));
    int shown = direct.isEmpty() ? Math.max(SOME, 1) : SOME;
    if (!others.isEmpty()) {
      sheet.text("  ", "Through what implies or excludes these:");
      others.stream().limit(shown).forEach(change -> change(change, sheet));
      if (others.size() > shown) {
        sheet.text("  ", "and " + (others.size() - shown) + " more");
      }
    }
  }

  private static String heading(Verdict.Outcome to) {
    return switch (to) {
      case RAISED -> "It would be raised";
      case UNDETERMINED -> "It could not be told";
      case NOT_RAISED -> "It would not be raised";
    };
  }

  private static void change(Change change, Sheet sheet) {
    sheet.item(
        "  - ",
        change.steps().stream().map(ChangesText::words).collect(Collectors.joining("; and ")));
  }

  private static String words(Step step) {
    String finding = step.finding().label() + " [" + step.finding().id() + "] ";
    return finding
        + switch (step.kind()) {
          case ANSWER -> word(step.to()) + " (not recorded; to ask)";
          case NOT_RECORDED -> "not recorded, instead of " + word(step.from());
          case STAYS -> "still " + word(step.to());
          case FIXED -> word(step.to()) + ", instead of " + word(step.from()) + " (fixed)";
          case MAY_DIFFER ->
              word(step.to()) + ", instead of " + word(step.from()) + " (could differ over time)";
        };
  }

  private static String word(State state) {
    return state == State.UNKNOWN ? "not recorded" : Fields.written(state);
  }
}
