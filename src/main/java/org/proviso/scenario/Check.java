package org.proviso.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.rules.Rulebook;

/** Compares an assessment with what a scenario expects of it. Immutable and thread-safe. */
public final class Check {

  private static final String CASES = ".cases.yaml";

  private final Rulebook rulebook;

  /** Checks against a rulebook. */
  public Check(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The rules of the DRL file that a file of cases stands beside; empty for any other file. */
  public Set<String> rulesBeside(Path file) {
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().getParent();
    if (name == null || folder == null || !name.toString().endsWith(CASES)) {
      return Set.of();
    }
    String drl =
        folder.getFileName()
            + "/"
            + name.toString().substring(0, name.toString().length() - CASES.length())
            + ".drl";
    return rulebook.rules().stream()
        .filter(rule -> rule.place().file().equals(drl))
        .map(rule -> rule.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What differs from what is expected, a sentence each; none when all is as expected.
   *
   * @param beside the rules to which the expectation keeps, of which it names all that are raised
   *     and all that are undetermined; empty where it speaks of all rules
   */
  public List<String> differences(Scenario scenario, Assessment assessment, Set<String> beside) {
    if (scenario.expectation().isEmpty()) {
      return List.of();
    }
    Expectation expected = scenario.expectation().get();
    List<String> differences = new ArrayList<>();
    expected
        .scope()
        .filter(scope -> scope != assessment.scope().state())
        .ifPresent(
            scope ->
                differences.add(
                    "scope: expected "
                        + scope
                        + ", is "
                        + assessment.scope().state()
                        + " ("
                        + assessment.scope().reason()
                        + ")"));
    boolean complete = !beside.isEmpty() || expected.extent() == Expectation.Extent.COMPLETE;
    expected
        .raised()
        .ifPresent(
            names ->
                compare(Verdict.Outcome.RAISED, names, complete, beside, assessment, differences));
    expected
        .undetermined()
        .ifPresent(
            names ->
                compare(
                    Verdict.Outcome.UNDETERMINED,
                    names,
                    !beside.isEmpty() || names.isEmpty(),
                    beside,
                    assessment,
                    differences));
    for (String rule : expected.notRaised()) {
      if (outcome(rule, assessment).equals(Optional.of(Verdict.Outcome.RAISED))) {
        differences.add(rule + ": must not be raised, but is" + because(rule, assessment));
      }
    }
    return differences;
  }

  private static void compare(
      Verdict.Outcome outcome,
      List<String> names,
      boolean complete,
      Set<String> beside,
      Assessment assessment,
      List<String> differences) {
    for (String rule : names) {
      if (!outcome(rule, assessment).equals(Optional.of(outcome))) {
        differences.add(
            rule
                + ": expected "
                + words(outcome)
                + ", is "
                + outcome(rule, assessment).map(Check::words).orElse("not applied")
                + because(rule, assessment));
      }
    }
    if (complete) {
      for (Verdict verdict : assessment.verdicts()) {
        String rule = verdict.rule().name();
        if (verdict.outcome() == outcome
            && !names.contains(rule)
            && (beside.isEmpty() || beside.contains(rule))) {
          differences.add(
              rule
                  + ": is "
                  + words(outcome)
                  + ", which is not expected"
                  + because(rule, assessment));
        }
      }
    }
  }

  private static Optional<Verdict.Outcome> outcome(String rule, Assessment assessment) {
    return assessment.verdict(rule).map(Verdict::outcome);
  }

  private static String because(String rule, Assessment assessment) {
    return assessment.verdict(rule).map(verdict -> " (" + reason(verdict) + ")").orElse("");
  }

  private static String reason(Verdict verdict) {
    return switch (verdict.outcome()) {
      case RAISED ->
          "because "
              + verdict.satisfied().stream()
                  .map(Object::toString)
                  .collect(Collectors.joining(", "));
      case UNDETERMINED ->
          "waiting for "
              + verdict.waitingFor().stream().map(Finding::id).collect(Collectors.joining(", "));
      case NOT_RAISED ->
          "fails on "
              + verdict.failing().stream().map(Object::toString).collect(Collectors.joining(", "));
    };
  }

  private static String words(Verdict.Outcome outcome) {
    return switch (outcome) {
      case RAISED -> "raised";
      case UNDETERMINED -> "undetermined";
      case NOT_RAISED -> "not raised";
    };
  }
}
