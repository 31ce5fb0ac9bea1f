package org.proviso.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.report.Sheet;
import org.proviso.teaching.FindingShift;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Remaining;
import org.proviso.teaching.Shift;
import org.proviso.teaching.WhatIf;

/** What would be said under a supposition, as text for a terminal. */
final class WhatIfText {

  /** How many rules that open or close, and how many questions, are written out. */
  private static final int SOME = 8;

  private WhatIfText() {}

  static String write(WhatIf whatIf, Inquiry inquiry, Manner manner) {
    Sheet sheet = new Sheet(manner, Terminal.style());
    sheet.open("What if · " + OnePatient.named(inquiry.patient()), whatIf.before());
    if (whatIf.before().crisis().isEmpty() && whatIf.after().crisis().isPresent()) {
      sheet.crisis(whatIf.after().crisis().get());
      sheet.blank();
    }
    sheet.text("", "Supposed, not recorded: the record stays as it is.");
    supposed(whatIf, inquiry, sheet);
    if (whatIf.isOtherScope()) {
      sheet.section("Scope, as supposed");
      sheet.scope(whatIf.after().scope());
    }
    if (whatIf.after().scope().state() == Scope.State.OUT) {
      notApplied(whatIf, sheet);
    } else {
      applied(whatIf, sheet);
    }
    sheet.close(whatIf.after());
    return sheet.toString();
  }

  /**
   * Out of scope nothing is told of any rule: what was raised is not refuted, nor what was open.
   */
  private static void notApplied(WhatIf whatIf, Sheet sheet) {
    shifts(
        "Raised now, and not applied as supposed",
        whatIf.shifts(Shift.Effect.GOES),
        Integer.MAX_VALUE,
        sheet);
    int open = whatIf.shifts(Shift.Effect.CLOSES).size();
    if (open > 0) {
      sheet.section(
          "Open now, and not applied as supposed: " + open + (open == 1 ? " rule" : " rules"));
    }
    if (whatIf.shifts().isEmpty()) {
      sheet.section("No rule comes out otherwise");
    }
  }

  private static void applied(WhatIf whatIf, Sheet sheet) {
    shifts("Comes, as supposed", whatIf.shifts(Shift.Effect.COMES), Integer.MAX_VALUE, sheet);
    shifts("Goes, as supposed", whatIf.shifts(Shift.Effect.GOES), Integer.MAX_VALUE, sheet);
    List<Shift> opens = whatIf.shifts(Shift.Effect.OPENS);
    shifts(
        "Was raised, and could not be told any more",
        opens.stream().filter(Shift::wasRaised).toList(),
        Integer.MAX_VALUE,
        sheet);
    shifts("Opens", opens.stream().filter(shift -> !shift.wasRaised()).toList(), SOME, sheet);
    shifts("Was open, and would not be raised", whatIf.shifts(Shift.Effect.CLOSES), SOME, sheet);
    if (whatIf.shifts().isEmpty()) {
      sheet.section("No rule comes out otherwise");
    }
    questions("Asked then, and not now", whatIf.opened(), sheet);
    questions("Asked now, and not then", whatIf.closed(), sheet);
  }

  private static void supposed(WhatIf whatIf, Inquiry inquiry, Sheet sheet) {
    sheet.section("Findings, as supposed");
    whatIf
        .supposed()
        .forEach(
            (id, state) -> {
              if (whatIf.findings().stream().noneMatch(each -> each.finding().id().equals(id))) {
                String label = inquiry.findings().vocabulary().finding(id).orElseThrow().label();
                sheet.item("  - ", label + " [" + id + "]: " + Fields.written(state) + " already");
              }
            });
    for (FindingShift shift : whatIf.findings()) {
      sheet.item("  - ", words(shift, sheet));
    }
    for (Remaining remaining : whatIf.remaining()) {
      sheet.item(
          "  = ",
          remaining.finding().label()
              + " ["
              + remaining.finding().id()
              + "]: stays recorded, by the same entry: "
              + remaining.evidence().stream()
                  .map(sheet::evidence)
                  .collect(Collectors.joining("; ")));
    }
  }

  private static String words(FindingShift shift, Sheet sheet) {
    String evidence =
        shift.evidence().stream()
            .filter(each -> !shift.outright() || !each.isSupposed())
            .map(sheet::evidence)
            .collect(Collectors.joining("; "));
    return shift.finding().label()
        + " ["
        + shift.finding().id()
        + "]: "
        + word(shift.before())
        + " -> "
        + word(shift.after())
        + (shift.outright()
            ? ", supposed"
            : shift.evidence().isEmpty() ? "; nothing else says it" : "")
        + (evidence.isEmpty() ? "" : "; " + evidence);
  }

  private static String word(State state) {
    return state == State.UNKNOWN ? "not recorded" : state.name().toLowerCase(Locale.ROOT);
  }

  private static void shifts(String heading, List<Shift> shifts, int most, Sheet sheet) {
    if (shifts.isEmpty()) {
      return;
    }
    sheet.section(heading + (shifts.size() > most ? " (" + shifts.size() + ")" : ""));
    for (Shift shift : shifts.stream().limit(most).toList()) {
      sheet.weighted(shift.rule().weight(), shift.text().title() + " · " + shift.rule().name());
      sheet.item("      because  ", because(shift));
    }
    if (shifts.size() > most) {
      sheet.text("  ", "and " + (shifts.size() - most) + " more");
    }
  }

  private static String because(Shift shift) {
    return shift.because().stream()
        .map(
            each ->
                each.finding().label()
                    + " is "
                    + (each.outright() || each.evidence().stream().anyMatch(Evidence::isSupposed)
                        ? "supposed "
                        : "then ")
                    + word(each.after()))
        .collect(Collectors.joining("; "));
  }

  private static void questions(String heading, List<Question> questions, Sheet sheet) {
    if (!questions.isEmpty()) {
      sheet.section(heading);
      questions.stream()
          .limit(SOME)
          .forEach(question -> sheet.item("  ? ", question.finding().ask()));
      if (questions.size() > SOME) {
        sheet.text("  ", "and " + (questions.size() - SOME) + " more");
      }
    }
  }
}
