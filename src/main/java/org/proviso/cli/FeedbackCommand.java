package org.proviso.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proviso.cdshooks.FeedbackFile;
import org.proviso.cdshooks.FeedbackTable;

/** {@code proviso feedback}: what became of the cards, by rule. */
final class FeedbackCommand implements Command {

  private static final Word FILE =
      Word.one("FILE", "The file in which the server keeps feedback, a JSON object to a line.");

  FeedbackCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "feedback",
            "Tell by rule what became of cards: accepted, overridden, and for which reasons.")
        .words(FILE);
  }

  @Override
  public int run(Given given) {
    List<FeedbackTable.Row> rows = FeedbackTable.of(FeedbackFile.read(given.path(FILE))).rows();
    int width = rows.stream().mapToInt(row -> row.rule().length()).max().orElse(4);
    String form = "%-" + Math.max(width, 4) + "s  %8s  %10s  %s";
    PrintWriter out = given.out();
    out.println(String.format(form, "rule", "accepted", "overridden", "reasons").stripTrailing());
    for (FeedbackTable.Row row : rows) {
      out.println(
          String.format(form, row.rule(), row.accepted(), row.overridden(), reasons(row.reasons()))
              .stripTrailing());
    }
    return 0;
  }

  private static String reasons(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .map(reason -> reason.getKey() + " " + reason.getValue())
        .collect(Collectors.joining(", "));
  }
}
