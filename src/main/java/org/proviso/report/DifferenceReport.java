package org.proviso.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleChange;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.RulebookComparison;
import org.proviso.rules.SavedRulebook;

/**
 * What differs between an older rulebook and one of today, as text for a terminal: the rules, and
 * the patients that are assessed differently because of them.
 */
public final class DifferenceReport {

  private final SavedRulebook old;
  private final Rulebook now;
  private final Phrases phrases;
  private final Lines lines;

  /** Writes in a style; one report is written once. */
  public DifferenceReport(SavedRulebook old, Rulebook now, Style style) {
    this.old = old;
    this.now = now;
    phrases = new Phrases(now.texts());
    lines = new Lines(style);
  }

  /** The differences, written out. */
  public String write(RulebookComparison comparison, List<PatientResult> patients) {
    lines.heading("From " + edition(old.rulebook()) + " to " + edition(now));
    if (comparison.isEmpty()) {
      lines.text("", "No rule came, went or changed.");
    }
    rules("Came", comparison.came(), now);
    rules("Went", comparison.went(), old.rulebook());
    changed(comparison.changed());
    numbers(comparison.thresholds());
    if (old.faults().isEmpty()) {
      new PatientDifferences(lines, new Words(phrases)).write(patients);
    } else {
      lines.blank();
      lines.text(
          "",
          "No patient was assessed with the older rulebook: by the checks of today it has "
              + Page.count(old.faults().size(), "fault", "faults")
              + ", the first: "
              + old.faults().get(0));
    }
    return lines.toString();
  }

  private static String edition(Rulebook rulebook) {
    String digest = rulebook.edition().digest();
    return rulebook.edition().version()
        + " ("
        + digest.substring(0, Math.min(12, digest.length()))
        + ")";
  }

  private void rules(String heading, List<Rule> rules, Rulebook rulebook) {
    if (rules.isEmpty()) {
      return;
    }
    section(heading + ": " + Page.count(rules.size(), "rule", "rules"));
    for (Rule rule : rules) {
      lines.weighted(rule.weight(), phrases.weight(rule.weight()), named(rule, rulebook));
      lines.item("      raised when  ", conditions(rule, rulebook.vocabulary()));
    }
  }

  private void changed(List<RuleChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    section("Changed: " + Page.count(changes.size(), "rule", "rules"));
    for (RuleChange change : changes) {
      lines.weighted(
          change.after().weight(),
          phrases.weight(change.after().weight()),
          named(change.after(), now));
      change.differences().forEach(this::difference);
    }
  }

  private void difference(RuleChange.Difference difference) {
    String what = "      %-10s ".formatted(difference.aspect().words());
    String subject = difference.subject();
    if (difference.before().isEmpty() || difference.after().isEmpty()) {
      String is = difference.after().isEmpty() ? "gone: " : "new: ";
      String words = difference.before() + difference.after();
      lines.item(
          what, is + (subject.isEmpty() || subject.equals(words) ? "" : subject + ": ") + words);
    } else if (difference.before().length() + difference.after().length() < 60) {
      lines.item(
          what,
          (subject.isEmpty() ? "" : subject + ": ")
              + difference.before()
              + " -> "
              + difference.after());
    } else {
      lines.item(what, subject.isEmpty() ? "differs" : subject);
      lines.item("        was  ", difference.before());
      lines.item("        is   ", difference.after());
    }
  }

  private void numbers(List<RulebookComparison.Number> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    section("Numbers");
    for (RulebookComparison.Number number : numbers) {
      String words =
          number.before().isEmpty()
              ? "new, " + number.after()
              : number.after().isEmpty()
                  ? "gone, was " + number.before()
                  : number.before() + " -> " + number.after();
      lines.item("  ", number.name() + ": " + words);
    }
  }

  private static String conditions(Rule rule, Vocabulary vocabulary) {
    return rule.clauses().stream()
        .map(clause -> words(clause, vocabulary))
        .collect(Collectors.joining("; and "));
  }

  static String words(Clause clause, Vocabulary vocabulary) {
    return clause.literals().stream()
        .map(literal -> words(literal, vocabulary))
        .collect(Collectors.joining(", or "));
  }

  static String words(Literal literal, Vocabulary vocabulary) {
    return (literal.required() == State.PRESENT ? "" : "not so, as somebody said: ")
        + vocabulary.finding(literal.finding()).map(Finding::label).orElse("unknown finding")
        + " ["
        + literal.finding()
        + "]";
  }

  private static String named(Rule rule, Rulebook rulebook) {
    return rule.name()
        + Optional.ofNullable(rulebook.texts().rules().get(rule.name()))
            .map(RuleText::title)
            .map(title -> ": " + title)
            .orElse("");
  }

  private void section(String words) {
    lines.blank();
    lines.subheading(words);
  }
}
