package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.proviso.scenario.Scenario;

/**
 * The harness of the cases is itself shown to fail: broken rules and wrong cases, kept as fixtures,
 * are caught by their names.
 */
class HarnessTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/harness");

  private static final CaseHarness HARNESS =
      new CaseHarness(Shipped.PROVISO.withRules(FIXTURES), FIXTURES);

  private static Map<String, List<String>> differences(String name) {
    Path file = FIXTURES.resolve("harness/" + name + ".cases.yaml");
    Map<String, List<String>> wrong = new TreeMap<>();
    for (Scenario scenario : HARNESS.read(file)) {
      List<String> differences = HARNESS.differences(file, scenario);
      if (!differences.isEmpty()) {
        wrong.put(scenario.id(), differences);
      }
    }
    return wrong;
  }

  @Test
  void aGoodRuleWithGoodCasesPasses() {
    assertEquals(Map.of(), differences("good"));
    assertTrue(!HARNESS.missing().containsKey("harness/good"), () -> "" + HARNESS.missing());
  }

  @Test
  void aBrokenRuleIsCaughtByEachOfItsCases() {
    assertEquals(
        Map.of(
            "broken-rule-raises",
            List.of(
                "harness/broken-rule: expected raised, is undetermined (waiting for fibromyalgia)",
                "harness/broken-rule: is undetermined, which is not expected (waiting for"
                    + " fibromyalgia)"),
            "broken-rule-misses",
            List.of(
                "harness/broken-rule: is undetermined, which is not expected (waiting for"
                    + " fibromyalgia)")),
        differences("broken-rule"));
  }

  @Test
  void aCaseThatExpectsTheWrongThingIsCaughtByItsName() {
    assertEquals(
        Map.of(
            "expects-the-wrong-thing",
            List.of(
                "harness/wrong-case: is raised, which is not expected (because"
                    + " present(\"stroke\"))")),
        differences("wrong-case"));
  }

  @Test
  void aCaseThatIsNotCompleteIsCaught() {
    assertEquals(
        Map.of(
            "names-one-of-two",
            List.of(
                "harness/incomplete-case-neighbour: is raised, which is not expected (because"
                    + " present(\"stroke\"), present(\"fibromyalgia\"))"),
            "expects-nothing",
            List.of("does not say what is raised", "does not say what is undetermined"),
            "says-nothing-of-the-open",
            List.of("does not say what is undetermined")),
        differences("incomplete-case"));
  }

  @Test
  void aRuleWithoutOneOfItsThreeCasesIsReportedByItsName() {
    Map<String, Set<CaseHarness.Kind>> missing = HARNESS.missing();
    assertEquals(EnumSet.of(CaseHarness.Kind.NEAR_MISS), missing.get("harness/no-near-miss"));
    assertEquals(EnumSet.allOf(CaseHarness.Kind.class), missing.get("harness/no-cases"));
    assertEquals(
        Set.of("harness/no-near-miss", "harness/no-cases", "harness/broken-rule"),
        missing.keySet(),
        "a broken rule no longer has the cases that were written for it");
  }
}
