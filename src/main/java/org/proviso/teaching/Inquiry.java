package org.proviso.teaching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
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

  /**
   * What would change a rule: the smallest sets of findings that would have to stand otherwise, and
   * what else hangs on the known ones. Empty where the rule was not applied.
   *
   * @throws IllegalArgumentException where there is no such rule; the message names the nearest
   */
  public Changes changes(String rule) {
    Explanation explanation = why(rule);
    Optional<Verdict> verdict = assessment.verdict(rule);
    if (verdict.isEmpty()) {
      return new Changes(explanation, List.of(), Changes.MOST, List.of());
    }
    List<Change> changes = new ArrayList<>();
    int upTo = Integer.MAX_VALUE;
    ChangeSearch search = search(explanation.rule());
    for (Verdict.Outcome to : Verdict.Outcome.values()) {
      if (to != verdict.get().outcome()) {
        ChangeSearch.Found found = search.smallest(to, Changes.MOST);
        upTo = Math.min(upTo, found.upTo());
        changes.addAll(changes(to, explanation.rule(), found.suppositions()));
      }
    }
    return new Changes(explanation, changes, upTo, hinges(bearingOn(explanation.rule())));
  }

  private ChangeSearch search(Rule rule) {
    return new ChangeSearch(tutor.conditions().clauses(rulebook().indexOf(rule)), findings);
  }

  private List<Change> changes(
      Verdict.Outcome to, Rule rule, List<Map<Integer, State>> suppositions) {
    Set<String> own = rule.findings();
    return suppositions.stream()
        .map(
            supposition ->
                supposition.entrySet().stream()
                    .map(each -> step(each.getKey(), each.getValue()))
                    .toList())
        .map(
            steps ->
                new Change(
                    to, steps, steps.stream().allMatch(step -> own.contains(step.finding().id()))))
        .sorted(
            Comparator.comparingInt((Change change) -> change.steps().size())
                .thenComparing(change -> !change.direct()))
        .toList();
  }

  private Step step(int at, State to) {
    return Step.of(rulebook().vocabulary().findings().get(at), findings.state(at), to);
  }

  private BitSet bearingOn(Rule rule) {
    BitSet places = new BitSet();
    for (String id : rule.findings()) {
      for (int at : rulebook().vocabulary().neighbourhood(id)) {
        places.set(at);
      }
    }
    return places;
  }

  /**
   * What hangs on each finding that is known: which considerations would come, go, open or close if
   * it stood otherwise. In the vocabulary's order; findings on which nothing hangs are left out.
   */
  public List<Hinge> hinges() {
    BitSet all = new BitSet();
    all.set(0, rulebook().vocabulary().findings().size());
    return hinges(all);
  }

  private List<Hinge> hinges(BitSet places) {
    Turning turning = tutor.turning(patient, findings);
    return places.stream()
        .mapToObj(at -> rulebook().vocabulary().findings().get(at))
        .filter(finding -> findings.state(finding.id()) != State.UNKNOWN)
        .map(finding -> hinge(finding, turning))
        .filter(hinge -> !hinge.isNothing())
        .toList();
  }

  private Hinge hinge(Finding finding, Turning turning) {
    State state = findings.state(finding.id());
    return new Hinge(
        finding,
        state,
        findings.evidence(finding.id()),
        finding.constancy(),
        Stream.of(State.values())
            .filter(to -> to != state)
            .map(to -> turning.turn(finding, to))
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * What to ask next, in order of what an answer could raise: the minimum safety set first, in its
   * order; then the heaviest rule that an answer raises at once, the heaviest that waits for it,
   * how many.
   *
   * @param trees of how many questions the answers are followed a second step
   */
  public List<Prospect> next(int trees) {
    Turning turning = tutor.turning(patient, findings);
    Prospects prospects = new Prospects(assessment.questions());
    List<Prospect> inOrder = prospects.inOrder(assessment.questions(), turning);
    List<Prospect> next = new ArrayList<>(inOrder);
    for (int at = 0; at < Math.min(trees, next.size()); at++) {
      next.set(at, prospects.withNext(inOrder.get(at), turning));
    }
    return List.copyOf(next);
  }

  private Explanation why(Rule rule) {
    Optional<Verdict> verdict = assessment.verdict(rule.name());
    List<Citation> sources = rulebook().citations(rule);
    Explanation.Answer answer = verdict.map(v -> answer(v.outcome())).orElse(notApplied(rule));
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

  private Explanation.Answer notApplied(Rule rule) {
    return proviso().applies(rule) ? Explanation.Answer.OUT_OF_SCOPE : Explanation.Answer.LEFT_OUT;
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
