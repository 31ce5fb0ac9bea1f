package org.proviso.cli;

import java.util.List;
import org.proviso.document.Fields;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.report.Sheet;
import org.proviso.rules.Rule;
import org.proviso.teaching.Hinge;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Turn;

/** What hangs on each known finding, as text for a terminal. */
final class HingesText {

  /** How many rules of an effect are named. */
  private static final int SOME = 4;

  private HingesText() {}

  static String write(Inquiry inquiry, Manner manner) {
    Sheet sheet = new Sheet(manner, Terminal.style());
    sheet.open(
        "What hangs on each finding · " + OnePatient.named(inquiry.patient()),
        inquiry.assessment());
    sheet.text(
        "",
        "How the rules read this record. It is no advice to change anything about the patient.");
    List<Hinge> hinges = inquiry.hinges();
    if (hinges.isEmpty()) {
      sheet.section("Nothing that is known bears on a rule");
    }
    write(hinges, sheet);
    sheet.close(inquiry.assessment());
    return sheet.toString();
  }

  static void write(List<Hinge> hinges, Sheet sheet) {
    group("Fixed: an age, what is inborn, what has once happened", hinges, true, sheet);
    group("A record could differ over time", hinges, false, sheet);
  }

  private static void group(String heading, List<Hinge> hinges, boolean fixed, Sheet sheet) {
    List<Hinge> chosen = hinges.stream().filter(hinge -> hinge.isFixed() == fixed).toList();
    if (!chosen.isEmpty()) {
      sheet.section(heading);
      chosen.forEach(hinge -> hinge(hinge, sheet));
    }
  }

  private static void hinge(Hinge hinge, Sheet sheet) {
    sheet.item(
        "  - ",
        hinge.finding().label()
            + " ["
            + hinge.finding().id()
            + "]: "
            + Fields.written(hinge.state()));
    for (Turn turn : hinge.turns()) {
      if (!turn.isNothing()) {
        sheet.item(
            "      "
                + (turn.to() == State.UNKNOWN
                    ? "not recorded: "
                    : Fields.written(turn.to()) + ": "),
            words(turn));
      }
    }
  }

  /** What a turn brings, in a line. */
  static String words(Turn turn) {
    StringBuilder words = new StringBuilder();
    if (turn.outOfScope()) {
      words.append("out of scope, no rule applies; ");
    }
    add("comes", turn.comes(), words);
    add("goes", turn.goes(), words);
    add("opens", turn.opens(), words);
    if (!turn.closes().isEmpty() && !turn.outOfScope()) {
      words
          .append(turn.closes().size())
          .append(turn.closes().size() == 1 ? " rule" : " rules")
          .append(" settled, not raised; ");
    }
    return words.isEmpty() ? "nothing" : words.substring(0, words.length() - 2);
  }

  private static void add(String effect, List<Rule> rules, StringBuilder words) {
    if (!rules.isEmpty()) {
      words
          .append(effect)
          .append(' ')
          .append(
              String.join(
                  ", ",
                  rules.stream()
                      .limit(SOME)
                      .map(rule -> rule.name() + " (" + Fields.written(rule.weight()) + ")")
                      .toList()))
          .append(rules.size() > SOME ? " and " + (rules.size() - SOME) + " more" : "")
          .append("; ");
    }
  }
}
