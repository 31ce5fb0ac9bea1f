package org.proviso.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proviso.advice.Reassessment;
import org.proviso.advice.Reassessment.Differing;
import org.proviso.advice.Verdict;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;

/** Writes which patients are assessed differently, and because of what. */
final class PatientDifferences {

  private final Lines lines;
  private final Words words;

  PatientDifferences(Lines lines, Words words) {
    this.lines = lines;
    this.words = words;
  }

  void write(List<PatientResult> patients) {
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
      lines.item("    ", "was: " + words.scope(reassessment.scopeBefore()));
      lines.item("    ", "is: " + words.scope(reassessment.scopeAfter()));
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
            + differing.before().map(this::outcome).orElse("no such rule")
            + " -> "
            + differing.after().map(this::outcome).orElse("no such rule"));
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
                  .map(literal -> DifferenceReport.words(literal, vocabulary))
                  .collect(Collectors.joining("; "));
      case UNDETERMINED ->
          "waits for "
              + verdict.waitingFor().stream()
                  .map(finding -> finding.label() + " [" + finding.id() + "]")
                  .collect(Collectors.joining("; "));
      case NOT_RAISED ->
          "fails on "
              + verdict.failing().stream()
                  .map(clause -> DifferenceReport.words(clause, vocabulary))
                  .collect(Collectors.joining("; "));
    };
  }

  private String outcome(Verdict verdict) {
    return verdict.outcome() == Verdict.Outcome.RAISED
        ? "raised (" + words.phrases().weight(verdict.rule().weight()) + ")"
        : verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String written(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
