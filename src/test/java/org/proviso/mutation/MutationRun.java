package org.proviso.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.advice.Assessment;
import org.proviso.advice.Assessor;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Findings;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleEngine;
import org.proviso.rules.RuleVariant;
import org.proviso.rules.Rulebook;
import org.proviso.rules.WrittenVocabulary;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;

/**
 * Puts the mutants of rules to the cases beside their file. Each rewritten rule is compiled as a
 * pack of its own; for a moved threshold the findings are derived anew and the shipped rules
 * decide.
 */
final class MutationRun {

  private final Assessor assessor;
  private final Rulebook rulebook;
  private final Check check;
  private final WrittenVocabulary vocabulary;
  private final Mutants mutants;
  private final Map<Mutant.Change.Moved, Vocabulary> moved = new HashMap<>();

  MutationRun(RuleEngine engine, WrittenVocabulary vocabulary) {
    this.assessor = new Assessor(engine, Assessor.Selection.ALL);
    this.rulebook = engine.rulebook();
    this.check = new Check(rulebook);
    this.vocabulary = vocabulary;
    this.mutants = new Mutants(vocabulary);
  }

  /** What became of every mutant of the rules that a file of cases stands beside. */
  Map<Mutant, Fate> of(Path cases, List<Scenario> scenarios) {
    Set<String> beside = check.rulesBeside(cases);
    List<Mutant> all =
        rulebook.rules().stream()
            .filter(rule -> beside.contains(rule.name()))
            .flatMap(rule -> mutants.of(rule).stream())
            .toList();
    Map<Mutant, RuleVariant> variants = new HashMap<>();
    for (Mutant mutant : all) {
      if (mutant.change() instanceof Mutant.Change.Rewritten rewritten) {
        variants.put(
            mutant, RuleVariant.of(mutant.rule(), rewritten.clauses(), rulebook.vocabulary()));
      }
    }
    Map<Mutant, Fate> fates = new LinkedHashMap<>();
    all.forEach(mutant -> fates.put(mutant, new Fate.Survived()));
    for (Scenario scenario : scenarios) {
      Bench bench = new Bench(scenario, beside, variants);
      for (Mutant mutant : all) {
        if (fates.get(mutant) instanceof Fate.Survived) {
          bench.noticed(mutant).ifPresent(noticed -> fates.put(mutant, noticed));
        }
      }
    }
    return fates;
  }

  /** The first case of a file that notices that a threshold is moved, whatever rule shows it. */
  Optional<Fate> notices(Path cases, List<Scenario> scenarios, Mutant.Change.Moved change) {
    Set<String> beside = check.rulesBeside(cases);
    for (Scenario scenario : scenarios) {
      Assessment after = assess(scenario.patient(), change);
      if (differs(scenario, after, beside)) {
        Assessment before = assessor.assess(scenario.patient());
        return beside.stream()
            .map(name -> noticed(scenario, before.verdict(name), after.verdict(name)))
            .filter(noticed -> noticed.before() != noticed.after())
            .map(Fate.class::cast)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static Fate.Noticed noticed(
      Scenario scenario, Optional<Verdict> before, Optional<Verdict> after) {
    return new Fate.Noticed(scenario, outcome(before), outcome(after));
  }

  private static Fate.Outcome outcome(Optional<Verdict> verdict) {
    return verdict
        .map(each -> Fate.Outcome.valueOf(each.outcome().name()))
        .orElse(Fate.Outcome.NOT_APPLIED);
  }

  private boolean differs(Scenario scenario, Assessment assessment, Set<String> beside) {
    return !check.differences(scenario, assessment, beside).isEmpty();
  }

  private Assessment assess(Patient patient, Mutant.Change.Moved change) {
    Vocabulary other =
        moved.computeIfAbsent(change, key -> vocabulary.with(key.threshold(), key.value()));
    return assessor.assess(patient, Findings.of(patient, other));
  }

  /** One case, to which mutants are put. */
  private final class Bench {

    private final Scenario scenario;
    private final Set<String> beside;
    private final Map<Mutant, RuleVariant> variants;
    private final Assessment assessment;
    private final Findings findings;
    private final Map<Mutant.Change.Moved, Assessment> elsewhere = new HashMap<>();

    Bench(Scenario scenario, Set<String> beside, Map<Mutant, RuleVariant> variants) {
      this.scenario = scenario;
      this.beside = beside;
      this.variants = variants;
      findings = Findings.of(scenario.patient(), rulebook.vocabulary());
      assessment = assessor.assess(scenario.patient(), findings);
      if (differs(scenario, assessment, beside)) {
        throw new AssertionError(
            scenario.place() + ": fails before anything is changed; run mvn verify first");
      }
    }

    Optional<Fate> noticed(Mutant mutant) {
      Optional<Verdict> before = assessment.verdict(mutant.rule().name());
      Optional<Verdict> after = verdict(mutant);
      if (outcome(before) == outcome(after)
          || !differs(scenario, with(mutant.rule(), after), beside)) {
        return Optional.empty();
      }
      return Optional.of(MutationRun.noticed(scenario, before, after));
    }

    private Optional<Verdict> verdict(Mutant mutant) {
      Mutant.Change change = mutant.change();
      if (change instanceof Mutant.Change.Moved to) {
        return elsewhere
            .computeIfAbsent(to, key -> assess(scenario.patient(), key))
            .verdict(mutant.rule().name());
      }
      if (change instanceof Mutant.Change.LeftOut
          || assessment.scope().state() == Scope.State.OUT) {
        return Optional.empty();
      }
      RuleVariant variant = variants.get(mutant);
      Verdict.Outcome outcome =
          variant.known(findings)
              ? Verdict.Outcome.RAISED
              : variant.possible(findings)
                  ? Verdict.Outcome.UNDETERMINED
                  : Verdict.Outcome.NOT_RAISED;
      return Optional.of(new Verdict(mutant.rule(), outcome, findings));
    }

    /** The assessment with another verdict, or none, on one rule. */
    private Assessment with(Rule rule, Optional<Verdict> verdict) {
      List<Verdict> verdicts = new ArrayList<>(assessment.verdicts());
      verdicts.removeIf(each -> each.rule().name().equals(rule.name()));
      verdict.ifPresent(verdicts::add);
      return new Assessment(
          assessment.subject(),
          assessment.scope(),
          assessment.crisis(),
          assessment.considerations(),
          assessment.questions(),
          verdicts,
          assessment.unread(),
          assessment.edition(),
          assessment.notApplied(),
          assessment.notice(),
          assessment.notes());
    }
  }
}
