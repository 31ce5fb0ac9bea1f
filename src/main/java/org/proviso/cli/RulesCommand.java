package org.proviso.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code proviso rules}: the catalogue. */
@Command(
    name = "rules",
    description = "List the rules.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RulesCommand implements Callable<Integer> {

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

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  RulesCommand() {}

  @Override
  public Integer call() {
    Rulebook rulebook = options.proviso().rulebook();
    checkNames(rulebook);
    PrintWriter out = spec.commandLine().getOut();
    String topic = "";
    int shown = 0;
    for (Rule rule : rulebook.rules()) {
      if (isWanted(rule)) {
        if (!rule.topic().equals(topic)) {
          topic = rule.topic();
          out.println((shown > 0 ? "\n" : "") + topic);
        }
        out.printf(
            "  %-16s %-52s %s%n",
            Fields.written(rule.weight()), rule.name(), rulebook.text(rule).title());
        shown++;
      }
    }
    out.println("\n" + shown + " of " + rulebook.rules().size() + " rules");
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
