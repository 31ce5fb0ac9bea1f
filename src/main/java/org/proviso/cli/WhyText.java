package org.proviso.cli;

import java.util.List;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.report.Sheet;
import org.proviso.teaching.ClauseReading;
import org.proviso.teaching.Explanation;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.LiteralReading;
import org.proviso.teaching.Standing;

/** Why a rule is raised, or not, as text for a terminal. */
final class WhyText {

  private WhyText() {}

  static String write(Explanation why, Inquiry inquiry, Manner manner) {
    Sheet sheet = new Sheet(manner, Terminal.style());
    sheet.open(
        "Why " + why.rule().name() + " · " + OnePatient.named(inquiry.patient()),
        inquiry.assessment());
    sheet.weighted(why.rule().weight(), why.text().title());
    sheet.text("", why.said());
    clauses(why, sheet);
    if (why.answer() == Explanation.Answer.RAISED) {
      sheet.section("In words");
      sheet.words(why.text());
    }
    why.strength().ifPresent(strength -> sheet.item("  evidence   ", strength));
    sheet.section("According to");
    why.sources().forEach(source -> sheet.item("  - ", Sheet.source(source)));
    sheet.close(inquiry.assessment());
    return sheet.toString();
  }

  static void clauses(Explanation why, Sheet sheet) {
    for (Standing standing : List.of(Standing.FAILS, Standing.OPEN, Standing.HOLDS)) {
      List<ClauseReading> clauses = why.clauses(standing);
      if (!clauses.isEmpty()) {
        sheet.section(heading(standing));
        clauses.forEach(clause -> clause(clause, sheet));
      }
    }
  }

  private static String heading(Standing standing) {
    return switch (standing) {
      case FAILS -> "What stands in the way";
      case OPEN -> "What is not known, and is asked";
      case HOLDS -> "What the rule asks for and is recorded";
    };
  }

  private static void clause(ClauseReading clause, Sheet sheet) {
    String mark = "  - ";
    for (LiteralReading literal : clause.literals()) {
      sheet.item(mark, asked(literal) + ": " + known(literal));
      literal.evidence().forEach(each -> sheet.item("      ", sheet.evidence(each)));
      if (literal.state() == State.UNKNOWN) {
        sheet.item("      ? ", literal.finding().ask());
      }
      mark = "    or ";
    }
  }

  static String asked(LiteralReading literal) {
    return (literal.required() == State.PRESENT ? "" : "not so: ")
        + literal.finding().label()
        + " ["
        + literal.finding().id()
        + "]";
  }

  private static String known(LiteralReading literal) {
    String state =
        switch (literal.state()) {
          case PRESENT -> literal.supposed() ? "supposed to be so" : "recorded";
          case ABSENT -> literal.supposed() ? "supposed not to be so" : "recorded as not so";
          case UNKNOWN ->
              literal.evidence().isEmpty() ? "not recorded" : "recorded so that it may be either";
        };
    return literal.conflicting() ? state + "; the record also says the contrary" : state;
  }
}
