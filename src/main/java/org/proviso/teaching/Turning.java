package org.proviso.teaching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;

/** Turns one finding after another into another state, and looks at what would come of it. */
final class Turning {

  private final Conditions conditions;
  private final BitSet applied;
  private final Patient patient;
  private final Findings findings;
  private final boolean outBefore;

  /**
   * @param applied the places of the rules that are applied
   */
  Turning(Conditions conditions, BitSet applied, Patient patient, Findings findings) {
    this.conditions = conditions;
    this.applied = applied;
    this.patient = patient;
    this.findings = findings;
    outBefore = isOut(findings);
  }

  Findings findings() {
    return findings;
  }

  private boolean isOut(Findings supposed) {
    return Scope.of(patient, supposed) == Scope.State.OUT;
  }

  /** What follows from a finding in a state; empty where that is excluded by what is supposed. */
  Optional<Turn> turn(Finding finding, State to) {
    return supposing(finding, to).map(supposed -> turn(finding, to, supposed));
  }

  /** The same patient with a finding supposed; empty where that is excluded. */
  Optional<Turning> turned(Finding finding, State to) {
    return supposing(finding, to)
        .map(supposed -> new Turning(conditions, applied, patient, supposed));
  }

  private Optional<Findings> supposing(Finding finding, State to) {
    try {
      return Optional.of(findings.supposing(Map.of(finding.id(), to)));
    } catch (IllegalArgumentException excluded) {
      return Optional.empty();
    }
  }

  private Turn turn(Finding finding, State to, Findings supposed) {
    boolean outAfter = isOut(supposed);
    BitSet touched = new BitSet();
    if (outBefore != outAfter) {
      touched.or(applied);
    } else if (!outAfter) {
      for (int at : findings.vocabulary().neighbourhood(finding.id())) {
        if (findings.state(at) != supposed.state(at)) {
          touched.or(conditions.asking(at));
        }
      }
      touched.and(applied);
    }
    Map<Shift.Effect, List<Rule>> effects = new EnumMap<>(Shift.Effect.class);
    for (Shift.Effect effect : Shift.Effect.values()) {
      effects.put(effect, new ArrayList<>());
    }
    touched.stream()
        .forEach(
            at ->
                Shift.effect(outcome(at, findings, outBefore), outcome(at, supposed, outAfter))
                    .ifPresent(effect -> effects.get(effect).add(conditions.rules().get(at))));
    effects.values().forEach(rules -> rules.sort(Comparator.comparing(Rule::weight)));
    return new Turn(
        finding,
        to,
        outAfter,
        effects.get(Shift.Effect.COMES),
        effects.get(Shift.Effect.GOES),
        effects.get(Shift.Effect.OPENS),
        effects.get(Shift.Effect.CLOSES));
  }

  private Optional<Verdict.Outcome> outcome(int rule, Findings of, boolean out) {
    return out ? Optional.empty() : Optional.of(conditions.outcome(rule, of));
  }

  /** The undetermined rules that wait for a finding: a clause of theirs asks for it and is open. */
  List<Rule> waiting(int finding) {
    List<Rule> waiting = new ArrayList<>();
    if (!outBefore) {
      BitSet asking = (BitSet) conditions.asking(finding).clone();
      asking.and(applied);
      asking.stream()
          .filter(at -> conditions.outcome(at, findings) == Verdict.Outcome.UNDETERMINED)
          .filter(
              at ->
                  conditions.clauses(at).stream()
                      .anyMatch(
                          clause ->
                              asks(clause, finding)
                                  && Conditions.standing(clause, findings::state) == Standing.OPEN))
          .forEach(at -> waiting.add(conditions.rules().get(at)));
    }
    waiting.sort(Comparator.comparing(Rule::weight));
    return waiting;
  }

  private static boolean asks(Conditions.Part[] clause, int finding) {
    for (Conditions.Part part : clause) {
      if (part.finding() == finding) {
        return true;
      }
    }
    return false;
  }
}
