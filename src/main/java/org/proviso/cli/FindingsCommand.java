package org.proviso.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.finding.Finding;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/** {@code proviso findings}: what a rule may ask, and what derives each answer. */
final class FindingsCommand implements Command {

  private static final Word WORDS =
      Word.any("WORD", "Words that the id, label or question holds; all findings when none.");

  FindingsCommand() {}

  @Override
  public Usage usage() {
    return Usage.of("findings", "Search the findings: ids, questions, and what derives each.")
        .words(WORDS)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    List<String> words = given.words(WORDS);
    Rulebook rulebook = RuleOptions.of(given).proviso().rulebook();
    List<Finding> found =
        rulebook.vocabulary().findings().stream().filter(each -> holds(words, each)).toList();
    if (found.isEmpty()) {
      throw new InvalidInputException(
          Place.of("findings"), "no finding holds the words '" + String.join(" ", words) + "'");
    }
    PrintWriter out = given.out();
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

  private static boolean holds(List<String> words, Finding finding) {
    String all =
        (finding.id() + " " + finding.label() + " " + finding.ask()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
  }
}
