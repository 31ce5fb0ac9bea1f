package org.proviso.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code proviso sources}: what the rules rest on, and when it was last checked. */
@Command(
    name = "sources",
    description =
        "List the sources: how well each was verified, when checked, and what rests on it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SourcesCommand implements Callable<Integer> {

  @Option(names = "--overdue", description = "Only those whose day of review has passed.")
  private boolean overdue;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description =
          "The day on which to tell what is overdue, such as 2026-03-02; today unless said.")
  private @Nullable LocalDate date;

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  SourcesCommand() {}

  @Override
  public Integer call() {
    Rulebook rulebook = options.proviso().rulebook();
    LocalDate today = Optional.ofNullable(date).orElseGet(LocalDate::now);
    List<Source> late =
        rulebook.sources().values().stream().filter(each -> isOverdue(each, today)).toList();
    List<Source> shown = overdue ? late : List.copyOf(rulebook.sources().values());
    PrintWriter out = spec.commandLine().getOut();
    for (Source source : shown) {
      show(source, rulebook, today, out);
    }
    out.printf(
        "%d of %d sources; past their review on %s: %d%n",
        shown.size(), rulebook.sources().size(), today, late.size());
    out.flush();
    return 0;
  }

  private static boolean isOverdue(Source source, LocalDate today) {
    return source.reviewBy().isBefore(today);
  }

  private static void show(Source source, Rulebook rulebook, LocalDate today, PrintWriter out) {
    long rules =
        rulebook.rules().stream()
            .filter(rule -> rule.cites().stream().anyMatch(id -> id.startsWith(source.id() + "/")))
            .count();
    out.println(source.id() + ": " + source.title());
    out.println(
        "  "
            + source.kind().words()
            + source.country().map(country -> ", " + country).orElse("")
            + source.year().map(year -> ", " + year).orElse("")
            + "; checked "
            + source.checked()
            + ", review by "
            + source.reviewBy()
            + (isOverdue(source, today) ? " (overdue)" : ""));
    out.println(
        "  verified: "
            + verified(source)
            + "; "
            + rules
            + (rules == 1 ? " rule rests on it" : " rules rest on it"));
    out.println();
  }

  /** How many of its sections were verified how well, best first. */
  private static String verified(Source source) {
    Map<Source.Verified, Long> sections =
        source.sections().values().stream()
            .collect(
                Collectors.groupingBy(
                    Source.Section::verified, TreeMap::new, Collectors.counting()));
    return sections.entrySet().stream()
        .map(
            entry ->
                entry.getValue()
                    + (entry.getValue() == 1 ? " section " : " sections ")
                    + entry.getKey().words())
        .collect(Collectors.joining("; "));
  }
}
