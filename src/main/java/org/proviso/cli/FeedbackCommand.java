package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.proviso.cdshooks.FeedbackFile;
import org.proviso.cdshooks.FeedbackTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso feedback}: what became of the cards, by rule. */
@Command(
    name = "feedback",
    description = "Tell by rule what became of cards: accepted, overridden, and for which reasons.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class FeedbackCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "The file in which the server keeps feedback, a JSON object to a line.")
  private Path file = Path.of("");

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  FeedbackCommand() {}

  @Override
  public Integer call() {
    List<FeedbackTable.Row> rows = FeedbackTable.of(FeedbackFile.read(file)).rows();
    int width = rows.stream().mapToInt(row -> row.rule().length()).max().orElse(4);
    String form = "%-" + Math.max(width, 4) + "s  %8s  %10s  %s";
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(form, "rule", "accepted", "overridden", "reasons").stripTrailing());
    for (FeedbackTable.Row row : rows) {
      out.println(
          String.format(form, row.rule(), row.accepted(), row.overridden(), reasons(row.reasons()))
              .stripTrailing());
    }
    out.flush();
    return 0;
  }

  private static String reasons(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .map(reason -> reason.getKey() + " " + reason.getValue())
        .collect(Collectors.joining(", "));
  }
}
