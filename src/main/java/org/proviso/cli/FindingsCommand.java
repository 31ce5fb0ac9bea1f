package org.proviso.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.finding.Finding;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso findings}: what a rule may ask, and what derives each answer. */
@Command(
    name = "findings",
    description = "Search the findings: ids, questions, and what derives each.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class FindingsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "Words that the id, label or question holds; all findings when none.")
  private List<String> words = new ArrayList<>();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  FindingsCommand() {}

  @Override
  public Integer call() {
    Rulebook rulebook = options.proviso().rulebook();
    List<Finding> found =
        rulebook.vocabulary().findings().stream().filter(this::holdsAllWords).toList();
    if (found.isEmpty()) {
      throw new InvalidInputException(
          Place.of("findings"), "no finding holds the words '" + String.join(" ", words) + "'");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Finding finding : found) {
      out.println(finding.id() + ": " + finding.label());
      if (!words.isEmpty()) {
        details(finding, rulebook, out);
      }
    }
    out.println(
        (words.isEmpty() ? "" : "\n")
            + found.size()
            + " of "
            + rulebook.vocabulary().findings().size()
            + " findings");
    out.flush();
    return 0;
  }

  private static void details(Finding finding, Rulebook rulebook, PrintWriter out) {
    out.println("  asked    " + finding.ask());
    out.println("  kind     " + finding.criterion().kind());
    finding.criterion().derivation().forEach(line -> out.println("  " + line));
    if (!finding.implies().isEmpty()) {
      out.println("  implies  " + String.join(", ", finding.implies()));
    }
    if (!finding.oneOf().isEmpty()) {
      out.println("  one of   " + String.join(", ", finding.oneOf()));
    }
    List<String> rules =
        rulebook.rules().stream()
            .filter(rule -> rule.findings().contains(finding.id()))
            .map(Rule::name)
            .toList();
    out.println("  asked by " + (rules.isEmpty() ? "no rule" : String.join(", ", rules)));
    out.println();
  }

  private boolean holdsAllWords(Finding finding) {
    String all =
        (finding.id() + " " + finding.label() + " " + finding.ask()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
  }
}
