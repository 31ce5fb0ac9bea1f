package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.Proviso;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.report.Catalogue;
import org.proviso.report.CatalogueHtml;
import org.proviso.report.CatalogueJson;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;
import org.proviso.scenario.RuleCases;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code proviso rules}: the catalogue, and what differs from an older one. */
@Command(
    name = "rules",
    description = {
      "List the rules, write them out as a catalogue, or compare them with an older rulebook."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RulesCommand implements Callable<Integer> {

  /** The forms in which a catalogue is written. */
  enum Format {
    TEXT,
    HTML,
    JSON
  }

  private static final Path EXAMPLES = Path.of("examples", "scenarios");

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "text (default): a line for each rule; html: a page to read and print; json: a catalogue"
              + " to save and compare with.")
  private Format format = Format.TEXT;

  @Option(
      names = "--diff",
      paramLabel = "OLD",
      description =
          "Compare with an older Proviso jar or a saved catalogue in JSON: which rules came, went or"
              + " changed, and which patients are assessed differently.")
  private @Nullable Path old;

  @Option(
      names = "--patients",
      paramLabel = "PATH",
      description =
          "With --diff: scenario files, or folders of them; examples/scenarios unless said. May be"
              + " given again.")
  private List<Path> patients = new ArrayList<>();

  @Option(names = "--drug", paramLabel = "NAME", description = "Only the rules about a medicine.")
  private @Nullable String drug;

  @Option(
      names = "--weight",
      paramLabel = "WEIGHT",
      description =
          "Only rules of a weight: contraindicated, serious, caution, may-favour or information.")
  private @Nullable Weight weight;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Only the rules that rest on a source, such as us-label-bupropion.")
  private @Nullable String source;

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  RulesCommand() {}

  @Override
  public Integer call() {
    Proviso proviso = options.proviso();
    Rulebook rulebook = proviso.rulebook();
    if (old != null) {
      return compare(old, proviso);
    }
    if (!patients.isEmpty()) {
      throw new InvalidInputException(Place.of("--patients"), "is of use with --diff only");
    }
    checkNames(rulebook);
    List<Rule> wanted = rulebook.rules().stream().filter(this::isWanted).toList();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> list(wanted, rulebook, out);
      case HTML -> out.print(CatalogueHtml.write(catalogue(wanted, proviso)));
      case JSON -> out.print(CatalogueJson.write(catalogue(wanted, proviso)));
    }
    out.flush();
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

  private Catalogue catalogue(List<Rule> rules, Proviso proviso) {
    RuleCases cases = new RuleCases(proviso, options.packs());
    Map<String, List<Catalogue.Case>> byRule = new LinkedHashMap<>();
    for (Rule rule : rules) {
      byRule.put(
          rule.name(),
          cases.telling(rule).stream()
              .map(each -> new Catalogue.Case(each.verdict().outcome(), each.story()))
              .toList());
    }
    return new Catalogue(proviso.rulebook(), rules, limits(), level.level(), byRule);
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    Optional.ofNullable(drug).ifPresent(id -> limits.add("the rules about " + id));
    Optional.ofNullable(weight)
        .ifPresent(each -> limits.add("those of the weight " + Fields.written(each)));
    Optional.ofNullable(source).ifPresent(id -> limits.add("those that rest on " + id));
    return limits;
  }

  private int compare(Path file, Proviso proviso) {
    if (format != Format.TEXT) {
      throw new InvalidInputException(Place.of("--diff"), "is written as text only");
    }
    List<Path> paths =
        patients.isEmpty() && Files.isDirectory(EXAMPLES) ? List.of(EXAMPLES) : patients;
    RulebookDifference difference = RulebookDifference.from(file, proviso, this::isWanted);
    PrintWriter out = spec.commandLine().getOut();
    out.print(difference.over(paths, spec.commandLine().getErr()));
    out.flush();
    return 0;
  }

  private boolean isWanted(Rule rule) {
    return Optional.ofNullable(drug).map(rule.drugs()::contains).orElse(true)
        && Optional.ofNullable(weight).map(rule.weight()::equals).orElse(true)
        && Optional.ofNullable(source)
            .map(id -> rule.cites().stream().anyMatch(cite -> cite.startsWith(id + "/")))
            .orElse(true);
  }

  private void checkNames(Rulebook rulebook) {
    if (drug != null && rulebook.drug(drug).isEmpty()) {
      refuse("--drug", drug, rulebook.drugs().stream().map(Drug::id).toList());
    }
    if (source != null && !rulebook.sources().containsKey(source)) {
      refuse("--source", source, rulebook.sources().keySet());
    }
  }

  private static void refuse(String option, String value, Collection<String> allowed) {
    throw new InvalidInputException(
        Place.of(option),
        "there is no '"
            + value
            + "'"
            + Nearest.hint(value, allowed)
            + "; allowed: "
            + String.join(", ", allowed));
  }
}
