package org.proviso.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.Proviso;
import org.proviso.advice.Verdict;
import org.proviso.document.Fields;
import org.proviso.finding.State;
import org.proviso.rules.Citation;
import org.proviso.rules.Clause;
import org.proviso.rules.Level;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.RuleCases;

/** {@code proviso rule}: one rule, its words, conditions, sources and cases. */
final class RuleCommand implements Command {

  private static final Word NAME =
      Word.one("NAME", "Such as bupropion/seizure-disorder, or seizure-disorder.");

  RuleCommand() {}

  @Override
  public Usage usage() {
    return Usage.of("rule", "Show one rule: its words, conditions, sources and cases.")
        .words(NAME)
        .options(LevelOption.OPTION)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    String name = given.word(NAME);
    Optional<Level> level = LevelOption.of(given).level();
    RuleOptions options = RuleOptions.of(given);
    Proviso proviso = options.proviso();
    Rulebook rulebook = proviso.rulebook();
    Rule rule = RuleName.find(name, rulebook);
    RuleText text = rulebook.text(rule);
    PrintWriter out = given.out();
    out.println(rule.name() + ": " + text.title());
    out.println("  weight     " + Fields.written(rule.weight()));
    out.println("  medicines  " + String.join(", ", rule.drugs()));
    out.println("  question   " + rule.topic());
    out.println("  stands in  " + rule.place() + ", since " + rule.since());
    out.println("\nRaised when");
    String joint = "  ";
    for (Clause clause : rule.clauses()) {
      out.println(
          joint
              + clause.literals().stream()
                  .map(literal -> words(literal, rulebook))
                  .collect(Collectors.joining("\n     or ")));
      joint = "  and ";
    }
    for (Level each : level.map(List::of).orElse(List.of(Level.values()))) {
      out.println("\nFor a " + Fields.written(each) + "\n  " + text.at(each));
    }
    if (level.orElse(Level.STUDENT) == Level.STUDENT) {
      out.println("\nTo teach\n  " + text.teaching());
    }
    out.println("\nRests on");
    for (Citation citation : rulebook.citations(rule)) {
      out.println(
          "  "
              + citation.source().title()
              + ": "
              + citation.section().title()
              + " ("
              + citation.source().kind().words()
              + ", "
              + citation.section().about().words()
              + "; "
              + citation.section().verified().words()
              + "; checked "
              + citation.source().checked()
              + ")");
      citation.source().link().ifPresent(link -> out.println("    " + link));
    }
    List<RuleCases.RuleCase> cases = new RuleCases(proviso, options.packs()).telling(rule);
    if (!cases.isEmpty()) {
      out.println("\nCases");
      cases.forEach(each -> out.printf("  %-12s: %s%n", outcome(each.verdict()), each.story()));
    }
    return 0;
  }

  private static String outcome(Verdict verdict) {
    return verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(Literal literal, Rulebook rulebook) {
    String label = rulebook.vocabulary().finding(literal.finding()).orElseThrow().label();
    return (literal.required() == State.PRESENT ? "" : "not so, as somebody said: ")
        + label
        + "  ["
        + literal.finding()
        + "]";
  }
}
