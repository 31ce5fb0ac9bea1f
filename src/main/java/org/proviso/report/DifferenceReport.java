package org.proviso.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.advice.Reassessment;
import org.proviso.advice.Reassessment.Differing;
import org.proviso.advice.Verdict;
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
  private final Lines lines;

  /** Writes in a style; one report is written once. */
  public DifferenceReport(SavedRulebook old, Rulebook now, Style style) {
    this.old = old;
    this.now = now;
    lines = new Lines(style);
  }

  /**
   * What came of one patient.
   *
   * @param patient who it is, and in which file
   * @param reassessment what differs; empty where the older rulebook cannot read the record
   * @param fault why it cannot; empty where it can
   */
  public record PatientResult(String patient, Optional<Reassessment> reassessment, String fault) {

    /** A patient who could be assessed under both. */
    public static PatientResult of(String patient, Reassessment reassessment) {
      return new PatientResult(patient, Optional.of(reassessment), "");
    }

    /** A patient whose record the older rulebook cannot read. */
    public static PatientResult unreadable(String patient, String fault) {
      return new PatientResult(patient, Optional.empty(), fault);
    }

    private boolean isDifferent() {
      return reassessment
          .filter(
              each ->
                  each.isOutOfScopeInOne()
                      || each.differing().stream().anyMatch(rule -> !rule.isOnlyOpen()))
          .isPresent();
    }

    private boolean isOnlyOpen() {
      return !isDifferent() && reassessment.filter(each -> !each.differing().isEmpty()).isPresent();
    }
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
      patients(patients);
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
      lines.weighted(rule.weight(), Words.weight(rule.weight()), named(rule, rulebook));
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
          Words.weight(change.after().weight()),
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

  private void patients(List<PatientResult> patients) {
    lines.blank();
    if (patients.isEmpty()) {
      lines.text("", "No patient was looked at: name scenario files or folders with --patients.");
      return;
    }
    List<PatientResult> different = patients.stream().filter(PatientResult::isDifferent).toList();
    lines.subheading(
        "Patients assessed differently: " + different.size() + " of " + patients.size());
    lines.text(
        "",
        "The older rules were read in plain Java over the findings of the older vocabulary; those of"
            + " today were decided by Drools.");
    for (PatientResult each : different) {
      lines.text("  ", each.patient());
      each.reassessment().ifPresent(this::reassessment);
    }
    long open = patients.stream().filter(PatientResult::isOnlyOpen).count();
    if (open > 0) {
      lines.text(
          "  ",
          "For "
              + Page.count((int) open, "further patient", "further patients")
              + " the only difference is that rules which came or went cannot be told from what is"
              + " recorded.");
    }
    for (PatientResult each : patients) {
      if (each.reassessment().isEmpty()) {
        lines.text("  ", each.patient());
        lines.item("    ", "not assessed with the older rulebook: " + each.fault());
      }
    }
  }

  private void reassessment(Reassessment reassessment) {
    if (reassessment.isOutOfScopeInOne()) {
      lines.item("    ", "was: " + Words.scope(reassessment.scopeBefore()));
      lines.item("    ", "is: " + Words.scope(reassessment.scopeAfter()));
    }
    int open = 0;
    for (Differing differing : reassessment.differing()) {
      if (differing.isOnlyOpen()) {
        open++;
      } else {
        rule(differing);
      }
    }
    if (open > 0) {
      lines.item(
          "    ",
          Page.count(open, "rule that came or went", "rules that came or went")
              + " cannot be told from what is recorded");
    }
  }

  private void rule(Differing differing) {
    lines.item(
        "    ",
        differing.rule()
            + ": "
            + differing.before().map(DifferenceReport::outcome).orElse("no such rule")
            + " -> "
            + differing.after().map(DifferenceReport::outcome).orElse("no such rule"));
    differing.before().ifPresent(verdict -> lines.item("      was  ", reason(verdict)));
    differing.after().ifPresent(verdict -> lines.item("      is   ", reason(verdict)));
    if (differing.before().isPresent() && differing.after().isPresent()) {
      states(differing.before().get(), differing.after().get());
    }
  }

  /** The findings that the same record now answers otherwise. */
  private void states(Verdict before, Verdict after) {
    for (String id : after.rule().findings()) {
      if (before.rule().findings().contains(id)) {
        State was = before.findings().state(id);
        State is = after.findings().state(id);
        if (was != is) {
          lines.item("      finding  ", id + ": " + written(was) + " -> " + written(is));
        }
      }
    }
  }

  private static String reason(Verdict verdict) {
    Vocabulary vocabulary = verdict.findings().vocabulary();
    return switch (verdict.outcome()) {
      case RAISED ->
          "because "
              + verdict.satisfied().stream()
                  .map(literal -> words(literal, vocabulary))
                  .collect(Collectors.joining("; "));
      case UNDETERMINED ->
          "waits for "
              + verdict.waitingFor().stream()
                  .map(finding -> finding.label() + " [" + finding.id() + "]")
                  .collect(Collectors.joining("; "));
      case NOT_RAISED ->
          "fails on "
              + verdict.failing().stream()
                  .map(clause -> words(clause, vocabulary))
                  .collect(Collectors.joining("; "));
    };
  }

  private static String conditions(Rule rule, Vocabulary vocabulary) {
    return rule.clauses().stream()
        .map(clause -> words(clause, vocabulary))
        .collect(Collectors.joining("; and "));
  }

  private static String words(Clause clause, Vocabulary vocabulary) {
    return clause.literals().stream()
        .map(literal -> words(literal, vocabulary))
        .collect(Collectors.joining(", or "));
  }

  private static String words(Literal literal, Vocabulary vocabulary) {
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

  private static String outcome(Verdict verdict) {
    return verdict.outcome() == Verdict.Outcome.RAISED
        ? "raised (" + Words.weight(verdict.rule().weight()) + ")"
        : verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String written(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void section(String words) {
    lines.blank();
    lines.subheading(words);
  }
}
