package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.advice.Verdict;
import org.proviso.rules.Rule;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/**
 * The cases beside the rules: all pass, and every rule has one that raises it, one near miss and
 * one unknown.
 */
class RuleCasesTest {

  private static final Proviso PROVISO = Shipped.PROVISO;

  @TestFactory
  Stream<DynamicTest> everyCaseIsAsExpected() {
    return casesFiles().stream()
        .flatMap(
            file ->
                read(file).stream()
                    .map(
                        scenario ->
                            DynamicTest.dynamicTest(
                                file.getFileName() + ": " + scenario.id(),
                                () -> assertEquals(List.of(), differences(file, scenario)))));
  }

  @Test
  void everyRuleHasACaseThatRaisesItOneThatMissesByASingleFactAndOneThatCannotTell() {
    Map<String, Set<Kind>> missing = new TreeMap<>();
    for (Rule rule : PROVISO.rulebook().rules()) {
      missing.put(rule.name(), EnumSet.allOf(Kind.class));
    }
    for (Path file : casesFiles()) {
      Set<String> beside = new Check(PROVISO.rulebook()).rulesBeside(file);
      for (Scenario scenario : read(file)) {
        for (Verdict verdict : PROVISO.assess(scenario.patient()).verdicts()) {
          if (beside.contains(verdict.rule().name())) {
            kind(verdict).forEach(missing.get(verdict.rule().name())::remove);
          }
        }
      }
    }
    missing.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), missing, "rules without one of their three cases");
  }

  private enum Kind {
    RAISED,
    NEAR_MISS,
    UNKNOWN
  }

  private static Set<Kind> kind(Verdict verdict) {
    return switch (verdict.outcome()) {
      case RAISED -> EnumSet.of(Kind.RAISED);
      case UNDETERMINED -> EnumSet.of(Kind.UNKNOWN);
      case NOT_RAISED ->
          verdict.failing().size() == 1 ? EnumSet.of(Kind.NEAR_MISS) : EnumSet.noneOf(Kind.class);
    };
  }

  private static List<String> differences(Path file, Scenario scenario) {
    Check check = new Check(PROVISO.rulebook());
    return check.differences(scenario, PROVISO.assess(scenario.patient()), check.rulesBeside(file));
  }

  private static List<Scenario> read(Path file) {
    return new ScenarioReader(PROVISO.rulebook()).read(file);
  }

  private static List<Path> casesFiles() {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
