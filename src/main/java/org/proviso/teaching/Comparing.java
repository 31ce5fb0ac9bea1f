package org.proviso.teaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.rules.Clause;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/** Compares the assessment of a patient with the one under a supposition. */
final class Comparing {

  private final Rulebook rulebook;
  private final Findings was;
  private final Findings is;
  private final Map<String, FindingShift> shifted = new HashMap<>();

  Comparing(Rulebook rulebook, Findings was, Findings is) {
    this.rulebook = rulebook;
    this.was = was;
    this.is = is;
  }

  WhatIf compare(Map<String, State> supposed, Assessment before, Assessment after) {
    List<FindingShift> findings = findings(supposed);
    findings.forEach(shift -> shifted.put(shift.finding().id(), shift));
    return new WhatIf(
        supposed,
        before,
        after,
        findings,
        shifts(before, after),
        without(after.questions(), before.questions()),
        without(before.questions(), after.questions()));
  }

  private List<FindingShift> findings(Map<String, State> supposed) {
    List<FindingShift> shifts = new ArrayList<>();
    List<Finding> findings = rulebook.vocabulary().findings();
    for (int at = 0; at < findings.size(); at++) {
      if (was.state(at) != is.state(at)) {
        String id = findings.get(at).id();
        shifts.add(
            new FindingShift(
                findings.get(at),
                was.state(at),
                is.state(at),
                supposed.containsKey(id),
                is.evidence(id)));
      }
    }
    shifts.sort(Comparator.comparing(shift -> !shift.outright()));
    return shifts;
  }

  private List<Shift> shifts(Assessment before, Assessment after) {
    Map<Rule, Verdict> old =
        before.verdicts().stream().collect(Collectors.toMap(Verdict::rule, Function.identity()));
    Map<Rule, Verdict> now =
        after.verdicts().stream().collect(Collectors.toMap(Verdict::rule, Function.identity()));
    boolean scope =
        (before.scope().state() == Scope.State.OUT) != (after.scope().state() == Scope.State.OUT);
    List<Shift> shifts = new ArrayList<>();
    for (Rule rule : rulebook.rules()) {
      Optional<Verdict.Outcome> first = Optional.ofNullable(old.get(rule)).map(Verdict::outcome);
      Optional<Verdict.Outcome> then = Optional.ofNullable(now.get(rule)).map(Verdict::outcome);
      if (!first.equals(then) && !(isSilent(first) && isSilent(then))) {
        shifts.add(
            new Shift(
                rule, rulebook.text(rule), first, then, scope ? scopeShifts() : because(rule)));
      }
    }
    shifts.sort(Comparator.comparing(shift -> shift.rule().weight()));
    return shifts;
  }

  /** Not raised, or not applied: nothing is said of it either way. */
  private static boolean isSilent(Optional<Verdict.Outcome> outcome) {
    return outcome.isEmpty() || outcome.get() == Verdict.Outcome.NOT_RAISED;
  }

  private List<FindingShift> scopeShifts() {
    return Scope.FINDINGS.stream()
        .map(id -> Optional.ofNullable(shifted.get(id)))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<FindingShift> because(Rule rule) {
    List<FindingShift> because = new ArrayList<>();
    for (Clause clause : rule.clauses()) {
      if (ClauseReading.of(clause, was).standing() != ClauseReading.of(clause, is).standing()) {
        clause
            .literals()
            .forEach(
                literal ->
                    Optional.ofNullable(shifted.get(literal.finding()))
                        .filter(shift -> !because.contains(shift))
                        .ifPresent(because::add));
      }
    }
    return because;
  }

  private static List<Question> without(List<Question> questions, List<Question> others) {
    Set<Finding> asked = new HashSet<>();
    others.forEach(question -> asked.add(question.finding()));
    return questions.stream().filter(question -> !asked.contains(question.finding())).toList();
  }
}
