package org.proviso.teaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.rules.Citation;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * What may be asked of one patient, as recorded or as supposed. Immutable and thread-safe. It
 * teaches how the rules read a record; nothing of it is advice, least of all to begin or end
 * anything.
 */
public final class Inquiry {

  private final Tutor tutor;
  private final Patient patient;
  private final Findings findings;
  private final Assessment assessment;

  Inquiry(Tutor tutor, Patient patient, Findings findings) {
    this.tutor = tutor;
    this.patient = patient;
    this.findings = findings;
    assessment = tutor.proviso().assess(patient, findings);
  }

  /** What is said of the patient. */
  public Assessment assessment() {
    return assessment;
  }

  /** What is known of the patient, with what is supposed. */
  public Findings findings() {
    return findings;
  }

  /** The patient as recorded. */
  public Patient patient() {
    return patient;
  }

  /**
   * The same patient with something supposed, beside what is supposed already.
   *
   * @throws IllegalArgumentException as {@link Findings#supposing}
   */
  public Inquiry supposing(Map<String, State> suppositions) {
    return new Inquiry(tutor, patient, findings.supposing(suppositions));
  }

  /**
   * Why a rule is raised, why not, or what keeps it open. Never another reason than what the rule
   * itself asks.
   *
   * @throws IllegalArgumentException where there is no such rule; the message names the nearest
   */
  public Explanation why(String rule) {
    Rulebook rulebook = rulebook();
    Rule found =
        rulebook
            .rule(rule)
            .orElseThrow(() -> new IllegalArgumentException(rulebook.unknownRule(rule)));
    return why(found);
  }

  private Explanation why(Rule rule) {
    Optional<Verdict> verdict = assessment.verdict(rule.name());
    List<Citation> sources = rulebook().citations(rule);
    Explanation.Answer answer = verdict.map(v -> answer(v.outcome())).orElse(notApplied());
    return new Explanation(
        rule,
        rulebook().text(rule),
        sources,
        new Consideration(rule, rulebook().text(rule), List.of(), sources).strength(),
        answer,
        said(answer),
        verdict.isEmpty()
            ? List.of()
            : rule.clauses().stream().map(clause -> ClauseReading.of(clause, findings)).toList());
  }

  private Explanation.Answer notApplied() {
    return assessment.scope().state() == Scope.State.OUT
        ? Explanation.Answer.OUT_OF_SCOPE
        : Explanation.Answer.LEFT_OUT;
  }

  private static Explanation.Answer answer(Verdict.Outcome outcome) {
    return switch (outcome) {
      case RAISED -> Explanation.Answer.RAISED;
      case UNDETERMINED -> Explanation.Answer.UNDETERMINED;
      case NOT_RAISED -> Explanation.Answer.NOT_RAISED;
    };
  }

  private String said(Explanation.Answer answer) {
    return switch (answer) {
      case RAISED -> "It is raised: everything that the rule asks for is recorded.";
      case UNDETERMINED -> "It cannot be told: what the rule asks for is not all known.";
      case NOT_RAISED -> "It is not raised: what the rule asks for is recorded otherwise.";
      case OUT_OF_SCOPE ->
          "It was not applied, and neither was any other rule: "
              + assessment.scope().reason()
              + ".";
      case LEFT_OUT ->
          "It was left out: only rules that carry a statement of the two source documents were"
              + " asked for, and those about suicidality.";
    };
  }

  /**
   * What would be said if some findings stood otherwise: what comes, goes, opens and closes, and
   * because of which finding.
   *
   * @throws IllegalArgumentException as {@link Findings#supposing}
   */
  public WhatIf whatIf(Map<String, State> suppositions) {
    Inquiry then = supposing(suppositions);
    return new Comparing(rulebook(), findings, then.findings)
        .compare(suppositions, assessment, then.assessment);
  }

  private Rulebook rulebook() {
    return proviso().rulebook();
  }

  private Proviso proviso() {
    return tutor.proviso();
  }
}
