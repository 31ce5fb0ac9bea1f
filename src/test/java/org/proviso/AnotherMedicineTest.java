package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.cli.CommandLineOutput;
import org.proviso.rules.Drug;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** A third medicine, added by a rule pack without a line of Java. */
class AnotherMedicineTest {

  private static final String FOLDER = "examples/another-medicine";
  private static final Path PACK = Path.of(FOLDER);
  private static final Proviso PROVISO = Shipped.PROVISO.withRules(PACK);

  @Test
  void theFolderHoldsDataOnly() throws IOException {
    try (Stream<Path> files = Files.walk(PACK)) {
      List<Path> strange =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().matches(".*\\.(yaml|drl|md)"))
              .toList();
      assertEquals(List.of(), strange);
    }
    assertEquals(
        List.of("imipramine", "bupropion", "amitriptyline"),
        PROVISO.rulebook().drugs().stream().map(Drug::id).toList());
  }

  @Test
  void itsCasesAreAsExpectedAndEveryRuleIsRaisedMissedAndOpenInOne() throws IOException {
    Check check = new Check(PROVISO.rulebook());
    Map<String, Set<Verdict.Outcome>> seen = new HashMap<>();
    for (Path file : cases()) {
      Set<String> beside = check.rulesBeside(file);
      for (Scenario scenario : new ScenarioReader(PROVISO.rulebook()).read(file)) {
        Assessment assessment = PROVISO.assess(scenario.patient());
        assertEquals(
            List.of(), check.differences(scenario, assessment, beside), file + scenario.id());
        for (String rule : beside) {
          Verdict verdict = assessment.verdict(rule).orElseThrow();
          if (verdict.outcome() != Verdict.Outcome.NOT_RAISED || verdict.failing().size() == 1) {
            seen.computeIfAbsent(rule, key -> EnumSet.noneOf(Verdict.Outcome.class))
                .add(verdict.outcome());
          }
        }
      }
    }
    assertEquals(17, seen.size());
    seen.forEach((rule, kinds) -> assertEquals(3, kinds.size(), () -> rule + " only " + kinds));
  }

  @Test
  void theCheckOfTheCommandLinePasses() {
    String said = CommandLineOutput.of("check", "--rules", FOLDER, FOLDER);
    assertTrue(
        said.endsWith(" as expected, 0 not as expected, 0 expect nothing, 0 files refused\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json"})
  void everyFormShowsTheThreeMedicinesSideBySide(String form) {
    String said =
        CommandLineOutput.of(
            "assess",
            "--rules",
            FOLDER,
            "--format",
            form,
            "--detail",
            "full",
            "examples/scenarios/neuropathic-pain.yaml",
            "examples/scenarios/epilepsy.yaml",
            "examples/scenarios/both-medicines-together.yaml");
    for (String drug : List.of("mipramine", "upropion", "mitriptyline")) {
      assertTrue(said.contains(drug), () -> form + " does not name " + drug);
    }
    assertTrue(
        said.replaceAll("\\s+", " ")
            .contains("is not approved for pain in the United States either"),
        form);
    if (form.equals("markdown") || form.equals("html")) {
      assertTrue(
          said.replace("<p>I", "i")
              .contains("imipramine, bupropion and amitriptyline in chronic pain"),
          form);
      assertTrue(said.contains("together (imipramine and bupropion)"), form);
    }
    if (form.equals("json")) {
      assertTrue(said.contains("amitriptyline/seizure-history"));
      assertTrue(said.contains("amitriptyline/neuropathic-pain"));
    }
  }

  @Test
  void theShippedRulesJudgeEveryExampleAsBefore() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        Scenario scenario = new ScenarioReader(PROVISO.rulebook()).read(file).get(0);
        Assessment with = PROVISO.assess(scenario.patient());
        for (Verdict verdict : Shipped.PROVISO.assess(scenario.patient()).verdicts()) {
          String rule = verdict.rule().name();
          assertEquals(
              verdict.outcome(), with.verdict(rule).orElseThrow().outcome(), file + " " + rule);
        }
      }
    }
  }

  /** What the core and the forms had to know by name is data; only comments name a medicine. */
  @Test
  void noJavaOfTheCoreAndNoTemplateNamesAMedicine() throws IOException {
    List<String> named = new ArrayList<>();
    for (String part :
        List.of("document", "patient", "finding", "terminology", "rules", "advice", "report")) {
      for (String kind : List.of("java", "resources")) {
        Path folder = Path.of("src/main", kind, "org/proviso", part);
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            files
                .filter(Files::isRegularFile)
                .filter(this::namesAMedicine)
                .forEach(file -> named.add(file.toString()));
          }
        }
      }
    }
    assertEquals(List.of(), named);
  }

  private boolean namesAMedicine(Path file) {
    try {
      String words = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
      return Pattern.compile("imipramine|bupropion", Pattern.CASE_INSENSITIVE)
          .matcher(words)
          .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(PACK)) {
      return files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
    }
  }
}
