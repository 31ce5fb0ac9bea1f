package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.report.Catalogue;
import org.proviso.report.CatalogueHtml;
import org.proviso.report.CatalogueJson;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.RuleCases;

/** {@code proviso rules}: the catalogue, and what differs from an older one. */
final class RulesCommand implements Command {

  /** The forms in which a catalogue is written. */
  enum Format {
    TEXT,
    HTML,
    JSON
  }

  private static final Path EXAMPLES = Path.of("examples", "scenarios");

  private static final Option FORMAT =
      Option.of(
          "--format",
          "FORM",
          "text (default): a line for each rule; html: a page to read and print; json: a catalogue to"
              + " save and compare with.");

  private static final Option DIFF =
      Option.of(
          "--diff",
          "OLD",
          "Compare with an older Proviso jar or a saved catalogue in JSON: which rules came, went or"
              + " changed, and which patients are assessed differently.");

  private static final Option PATIENTS =
      Option.of(
              "--patients",
              "PATH",
              "With --diff: scenario files, or folders of them; examples/scenarios unless said. May be"
                  + " given again.")
          .again();

  RulesCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "rules",
            "List the rules, write them out as a catalogue, or compare them with an older rulebook.")
        .options(FORMAT, DIFF, PATIENTS)
        .options(RuleFilter.OPTIONS)
        .options(LevelOption.OPTION)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    Format format = given.oneOf(FORMAT, Format.values()).orElse(Format.TEXT);
    Optional<Path> old = given.path(DIFF);
    List<Path> patients = given.paths(PATIENTS);
    RuleFilter filter = RuleFilter.of(given);
    Optional<Level> level = LevelOption.of(given).level();
    RuleOptions options = RuleOptions.of(given);
    if (old.isPresent() && format != Format.TEXT) {
      throw new InvalidInputException(Place.of(DIFF.name()), "is written as text only");
    }
    if (old.isEmpty() && !patients.isEmpty()) {
      throw new InvalidInputException(Place.of(PATIENTS.name()), "is of use with --diff only");
    }
    if (old.isPresent() && options.sources() == RuleOptions.Sources.DOCUMENTS) {
      throw new InvalidInputException(
          Place.of(DIFF.name()), "compares all rules; it goes with --sources all only");
    }
    Proviso proviso = options.proviso();
    Rulebook rulebook = proviso.rulebook();
    filter.check(rulebook);
    if (old.isPresent()) {
      List<Path> paths =
          patients.isEmpty() && Files.isDirectory(EXAMPLES) ? List.of(EXAMPLES) : patients;
      RulebookDifference difference = RulebookDifference.from(old.get(), proviso, filter::isWanted);
      return difference.over(paths, given) ? 0 : Main.INPUT_IS_WRONG;
    }
    List<Rule> wanted = rulebook.rules().stream().filter(filter::isWanted).toList();
    if (format == Format.TEXT) {
      list(wanted, rulebook, given.out());
      return 0;
    }
    Catalogue catalogue =
        new Catalogue(
            rulebook, wanted, filter.words(), level, cases(wanted, proviso, options.packs()));
    given
        .out()
        .print(
            format == Format.HTML
                ? CatalogueHtml.write(catalogue)
                : CatalogueJson.write(catalogue));
    return 0;
  }

  private static void list(List<Rule> rules, Rulebook rulebook, PrintWriter out) {
    String topic = "";
    for (Rule rule : rules) {
      if (!rule.topic().equals(topic)) {
        out.println((topic.isEmpty() ? "" : "\n") + rule.topic());
        topic = rule.topic();
      }
      out.printf(
          "  %-16s %-52s %s%n",
          Fields.written(rule.weight()), rule.name(), rulebook.text(rule).title());
    }
    out.println("\n" + rules.size() + " of " + rulebook.rules().size() + " rules");
  }

  private static Map<String, List<Catalogue.Case>> cases(
      List<Rule> rules, Proviso proviso, List<Path> packs) {
    RuleCases cases = new RuleCases(proviso, packs);
    Map<String, List<Catalogue.Case>> byRule = new LinkedHashMap<>();
    for (Rule rule : rules) {
      byRule.put(
          rule.name(),
          cases.telling(rule).stream()
              .map(each -> new Catalogue.Case(each.verdict().outcome(), each.story()))
              .toList());
    }
    return byRule;
  }
}
