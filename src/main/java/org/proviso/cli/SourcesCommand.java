package org.proviso.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;

/** {@code proviso sources}: what the rules rest on, and when it was last checked. */
final class SourcesCommand implements Command {

  private static final Option OVERDUE =
      Option.flag("--overdue", "Only those whose day of review has passed.");

  private static final Option DATE =
      Option.of(
          "--date",
          "DAY",
          "The day on which to tell what is overdue, such as 2026-03-02; today unless said.");

  SourcesCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "sources",
            "List the sources: how well each was verified, when checked, and what rests on it.")
        .options(OVERDUE, DATE)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    LocalDate today = given.day(DATE).orElseGet(LocalDate::now);
    Rulebook rulebook = RuleOptions.of(given).proviso().rulebook();
    List<Source> late =
        rulebook.sources().values().stream().filter(each -> isOverdue(each, today)).toList();
    List<Source> shown = given.has(OVERDUE) ? late : List.copyOf(rulebook.sources().values());
    PrintWriter out = given.out();
    for (Source source : shown) {
      show(source, rulebook, today, out);
    }
    out.printf(
        "%d of %d sources; past their review on %s: %d%n",
        shown.size(), rulebook.sources().size(), today, late.size());
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
