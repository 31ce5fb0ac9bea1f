package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.scenario.Scenario;

/**
 * The cases beside the rules: all pass, and every rule has one that raises it, one near miss and
 * one unknown.
 */
class RuleCasesTest {

  private static final CaseHarness HARNESS = new CaseHarness(Shipped.PROVISO, Path.of("rules"));

  @TestFactory
  Stream<DynamicTest> everyCaseIsAsExpected() {
    return HARNESS.files().stream()
        .flatMap(file -> HARNESS.read(file).stream().map(scenario -> test(file, scenario)));
  }

  private static DynamicTest test(Path file, Scenario scenario) {
    return DynamicTest.dynamicTest(
        file.getFileName() + ": " + scenario.id(),
        () ->
            assertEquals(
                List.of(),
                HARNESS.differences(file, scenario),
                () -> scenario.place() + ": " + scenario.story() + "\n" + scenario.patient()));
  }

  @Test
  void everyRuleHasACaseThatRaisesItOneThatMissesByASingleFactAndOneThatCannotTell() {
    assertEquals(Map.of(), HARNESS.missing(), "rules without one of their three cases");
  }
}
