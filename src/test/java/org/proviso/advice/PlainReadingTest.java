package org.proviso.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/**
 * Rules of another edition are read in plain Java; over the rules of today that is Drools' answer.
 */
class PlainReadingTest {

  @Test
  void thePlainReadingOfEveryRuleIsWhatDroolsDecides() throws IOException {
    int compared = 0;
    for (Scenario scenario : scenarios()) {
      for (Verdict verdict : Shipped.PROVISO.assess(scenario.patient()).verdicts()) {
        assertEquals(
            verdict,
            Verdict.plainly(verdict.rule(), verdict.findings()),
            scenario.place() + ": " + scenario.id());
        compared++;
      }
    }
    assertTrue(compared > 10_000, compared + " verdicts");
  }

  @Test
  void noPatientIsAssessedDifferentlyByTheSameRulebook() throws IOException {
    for (Scenario scenario : scenarios()) {
      Reassessment same =
          Reassessment.of(
              scenario.patient(),
              Shipped.PROVISO.rulebook(),
              Shipped.PROVISO.rulebook(),
              Shipped.PROVISO.assess(scenario.patient()));
      assertEquals(List.of(), same.differing(), scenario.id());
      assertEquals(same.scopeBefore(), same.scopeAfter());
    }
  }

  private static List<Scenario> scenarios() throws IOException {
    ScenarioReader reader = new ScenarioReader(Shipped.PROVISO.rulebook());
    try (Stream<Path> files =
        Stream.concat(Files.walk(Path.of("rules")), Files.list(Path.of("examples/scenarios")))) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".cases.yaml")
                      || file.startsWith("examples") && file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> reader.read(file).stream())
          .toList();
    }
  }
}
