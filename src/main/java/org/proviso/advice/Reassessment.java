package org.proviso.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.proviso.finding.Findings;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * How the verdicts of one patient differ between a rulebook of another edition and an assessment of
 * today.
 *
 * <p>Rules of another edition are not compiled: their clauses are read in plain Java over the
 * findings that the other edition's own vocabulary derives from the record (see {@link
 * Verdict#plainly}). The scope is read with the code of today.
 *
 * @param scopeBefore the scope under the other edition
 * @param scopeAfter the scope today
 * @param differing the rules with another outcome or raised with another weight, in today's order;
 *     a rule that is not there counts as not raised; none where the patient is out of scope under
 *     one of the two
 */
public record Reassessment(Scope scopeBefore, Scope scopeAfter, List<Differing> differing) {

  /** Copies the list. */
  public Reassessment {
    differing = List.copyOf(differing);
  }

  /** The same, keeping to some rules. */
  public Reassessment keeping(Predicate<String> rules) {
    return new Reassessment(
        scopeBefore,
        scopeAfter,
        differing.stream().filter(each -> rules.test(each.rule())).toList());
  }

  /** Whether the patient is out of scope under one of the two only. */
  public boolean isOutOfScopeInOne() {
    return (scopeBefore.state() == Scope.State.OUT) != (scopeAfter.state() == Scope.State.OUT);
  }

  /**
   * A rule with another outcome.
   *
   * @param rule its name
   * @param before its verdict under the other edition; empty where it was not there
   * @param after its verdict today; empty where it is gone
   */
  public record Differing(String rule, Optional<Verdict> before, Optional<Verdict> after) {

    /** Whether it is only that a rule which came or went cannot be told from the record. */
    public boolean isOnlyOpen() {
      return before.isEmpty() && isOpen(after) || after.isEmpty() && isOpen(before);
    }

    private static boolean isOpen(Optional<Verdict> verdict) {
      return verdict.map(Verdict::outcome).equals(Optional.of(Verdict.Outcome.UNDETERMINED));
    }
  }

  /**
   * Compares an assessment of today with what another edition says of the same patient.
   *
   * @throws IllegalArgumentException where the patient's record uses a word that the other edition
   *     does not know; the message names it
   */
  public static Reassessment of(Patient patient, Rulebook before, Rulebook now, Assessment after) {
    Findings findings = Findings.of(patient, before.vocabulary());
    Scope scope = ScopeReading.of(patient.person(), findings, now.texts());
    List<Differing> differing =
        scope.state() == Scope.State.OUT || after.scope().state() == Scope.State.OUT
            ? List.of()
            : differing(findings, before.rules(), after);
    return new Reassessment(scope, after.scope(), differing);
  }

  private static List<Differing> differing(Findings findings, List<Rule> rules, Assessment after) {
    Map<String, Verdict> old = new LinkedHashMap<>();
    rules.forEach(rule -> old.put(rule.name(), Verdict.plainly(rule, findings)));
    List<Differing> differing = new ArrayList<>();
    for (Verdict verdict : after.verdicts()) {
      Optional<Verdict> was = Optional.ofNullable(old.remove(verdict.rule().name()));
      if (!was.map(earlier -> isSame(earlier, verdict)).orElse(isSilent(verdict))) {
        differing.add(new Differing(verdict.rule().name(), was, Optional.of(verdict)));
      }
    }
    for (Verdict gone : old.values()) {
      if (!isSilent(gone)) {
        differing.add(new Differing(gone.rule().name(), Optional.of(gone), Optional.empty()));
      }
    }
    return differing;
  }

  private static boolean isSilent(Verdict verdict) {
    return verdict.outcome() == Verdict.Outcome.NOT_RAISED;
  }

  /** What is raised with another weight is another answer. */
  private static boolean isSame(Verdict earlier, Verdict later) {
    return earlier.outcome() == later.outcome()
        && (earlier.outcome() != Verdict.Outcome.RAISED
            || earlier.rule().weight() == later.rule().weight());
  }
}
