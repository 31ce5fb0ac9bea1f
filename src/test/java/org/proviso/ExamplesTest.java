package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** The example patients: every expectation holds, and each says what it expects. */
class ExamplesTest {

  private static final Proviso PROVISO = Shipped.PROVISO;
  private static final Path FOLDER = Path.of("examples", "scenarios");

  @TestFactory
  Stream<DynamicTest> everyExampleIsAsExpected() {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Scenario scenario = only(file);
                      assertEquals(
                          List.of(),
                          new Check(PROVISO.rulebook())
                              .differences(scenario, assess(scenario), Set.of()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsNamedAsItsFileAndTellsAStoryAndWhatIsExpected() {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Scenario scenario = only(file);
                      assertEquals(file.getFileName().toString(), scenario.id() + ".yaml");
                      assertNotEquals("", scenario.patient().title());
                      assertNotEquals("", scenario.story());
                      assertNotEquals(
                          Optional.empty(),
                          scenario.expectation().flatMap(expect -> expect.raised()));
                    }));
  }

  @Test
  void thereAreAtLeastSixteenAndEachStandsInTheTable() {
    assertTrue(files().size() >= 16, () -> "examples: " + files());
    String table = text(FOLDER.resolve("README.md"));
    for (Path file : files()) {
      String header = text(file).lines().findFirst().orElse("");
      assertTrue(header.startsWith("# "), () -> file + " begins with no comment");
      String id = only(file).id();
      String row = "| [" + id + "](" + id + ".yaml) | " + header.substring(2) + " |";
      assertTrue(table.contains(row), () -> FOLDER + "/README.md lacks the row " + row);
    }
  }

  @Test
  void whereNothingIsRecordedNothingIsRaisedAndTheWholeMinimumSafetySetIsAsked() {
    Assessment assessment = assess(only(FOLDER.resolve("nothing-recorded.yaml")));
    assertEquals(List.of(), assessment.considerations());
    assertEquals(
        PROVISO.rulebook().drugs().stream()
            .flatMap(drug -> drug.minimumSafetySet().stream())
            .distinct()
            .sorted()
            .toList(),
        minimumQuestions(assessment).sorted().toList());
  }

  @Test
  void whereEverythingIsRecordedNoRuleAndNoQuestionIsLeftOpen() {
    Assessment assessment = assess(only(FOLDER.resolve("everything-recorded.yaml")));
    assertEquals(List.of(), minimumQuestions(assessment).toList());
    assertEquals(List.of(), assessment.undetermined());
  }

  @Test
  void whereThoughtsOfSuicideAreRecordedTheCrisisLinesOfTheCountryAreShown() {
    Assessment assessment = assess(only(FOLDER.resolve("young-adult-with-suicidal-thoughts.yaml")));
    assertEquals(
        Optional.of("United States"),
        assessment.crisis().flatMap(lines -> lines.country()).map(country -> country.label()));
  }

  private static Stream<String> minimumQuestions(Assessment assessment) {
    return assessment.questions().stream()
        .filter(question -> question.priority() == Question.Priority.MINIMUM_SAFETY_SET)
        .map(question -> question.finding().id());
  }

  private static Assessment assess(Scenario scenario) {
    return PROVISO.assess(scenario.patient());
  }

  private static Scenario only(Path file) {
    List<Scenario> scenarios = new ScenarioReader(PROVISO.rulebook()).read(file);
    assertEquals(1, scenarios.size(), () -> file + " holds one scenario");
    return scenarios.get(0);
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
