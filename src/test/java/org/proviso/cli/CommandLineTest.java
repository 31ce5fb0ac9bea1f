package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final String EPILEPSY = "examples/scenarios/epilepsy.yaml";

  @TempDir private Path folder = Path.of("");

  @Test
  void aLessonIsMadeFromAScenarioAndSaysSoOfAnythingElse() {
    for (String other : List.of("examples/fhir/sixteen-years-old.json", "examples/scenarios")) {
      Cli cli = Cli.run("lesson", other);

      assertEquals(2, cli.code());
      assertEquals(
          "proviso: " + other + ": is no scenario; a lesson is made from one scenario file\n",
          cli.err());
    }
  }

  @Test
  void assessSaysWhatIsRaisedWhatIsOpenAndWhy() {
    Cli cli = Cli.run("assess", EPILEPSY);

    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("[contraindicated on a label] Seizure disorder"), cli.out());
    assertTrue(
        cli.out().contains("because  seizure disorder (epilepsy): focal epilepsy"), cli.out());
    assertTrue(cli.out().contains("[conditions[0] (line "), cli.out());
    assertTrue(cli.out().contains("Not recorded, and always asked"), cli.out());
    assertTrue(cli.out().contains("more questions remain."), cli.out());
    assertTrue(cli.out().contains("It was not"), cli.out());
    assertEquals("", cli.err());
  }

  @Test
  void manyPatientsEndWithASummaryTable() {
    Cli cli = Cli.run("assess", "examples/scenarios");

    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("Summary: how many points were raised"), cli.out());
    assertTrue(
        cli.out()
            .lines()
            .anyMatch(
                line -> line.startsWith("sixteen-years-old") && line.endsWith("out of scope")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json", "fhir"})
  void everyFormCarriesTheNoticeAndTheNumberOfRulesLeftOut(String format) {
    Cli all = Cli.run("assess", "--format", format, EPILEPSY);
    Cli documents = Cli.run("assess", "--format", format, "--sources", "documents", EPILEPSY);

    for (Cli cli : List.of(all, documents)) {
      assertEquals(0, cli.code(), cli.err());
      assertTrue(cli.out().replaceAll("\\s+", " ").contains("not medical advice"), cli.out());
    }
    String said = format.equals("json") ? "rulesNotApplied" : "rules were not applied";
    assertFalse(all.out().replaceAll("\\s+", " ").contains(said), all.out());
    assertTrue(documents.out().replaceAll("\\s+", " ").contains(said), documents.out());
  }

  @Test
  void asFhirAllPatientsStandInOneBundleAndTheInstantIsAsTold() throws IOException {
    write("a.yaml", "id: a\ndate: 2026-03-02\npatient: {conditions: [epilepsy]}\n");
    write("b.yaml", "id: b\ndate: 2026-03-02\npatient: {conditons: [epilepsy]}\n");
    String[] command = {
      "assess", "--format", "fhir", "--recorded", "2026-03-02T10:15:00Z", folder.toString()
    };

    Cli cli = Cli.run(command);

    assertEquals(2, cli.code(), "one file is wrong");
    assertEquals(Cli.run(command).out(), cli.out());
    JsonNode bundle = new ObjectMapper().readTree(cli.out());
    assertEquals("2026-03-02T10:15:00Z", bundle.path("timestamp").asText());
    List<String> types = bundle.findValuesAsText("resourceType");
    assertTrue(types.contains("GuidanceResponse") && types.contains("OperationOutcome"), cli.out());
  }

  @Test
  void suicidalityIsNeverLeftOutByAFilter() {
    Cli cli =
        Cli.run(
            "assess",
            "--sources",
            "documents",
            "examples/scenarios/young-adult-with-suicidal-thoughts.yaml");

    assertTrue(cli.out().contains("988"), cli.out());
    assertTrue(cli.out().indexOf("988") < cli.out().indexOf("\nImipramine\n"), cli.out());
  }

  @Test
  void oneBadFileIsReportedWithItsPlaceAndTheOthersAreAssessed() throws IOException {
    write("a.yaml", "id: a\ndate: 2026-03-02\npatient: {conditions: [epilepsy]}\n");
    write("b.yaml", "id: b\ndate: 2026-03-02\npatient: {conditons: [epilepsy]}\n");

    Cli text = Cli.run("assess", folder.toString());
    Cli json = Cli.run("assess", "--format", "json", folder.toString());

    assertEquals(2, text.code());
    assertTrue(
        text.err().contains("b.yaml:3: unknown field 'conditons'; nearest: conditions"),
        text.err());
    assertTrue(text.out().contains("Seizure disorder or epilepsy"), text.out());
    assertTrue(json.out().contains("\"error\""), json.out());
    assertTrue(json.out().contains("bupropion/seizure-disorder"), json.out());
  }

  @Test
  void aMissingFileAmongOthersIsReportedAndTheOthersAreAssessed() {
    Cli assess = Cli.run("assess", "no/such/file.yaml", EPILEPSY);
    Cli check = Cli.run("check", "no/such/file.yaml", EPILEPSY);

    assertEquals(2, assess.code());
    assertTrue(assess.err().contains("no/such/file.yaml: there is no such file"), assess.err());
    assertTrue(assess.out().contains("Seizure disorder or epilepsy"), assess.out());
    assertEquals(2, check.code());
    assertTrue(check.out().contains("1 as expected"), check.out());
  }

  @Test
  void onePatientOfAFileOfCasesIsAssessedWhereOneIsNamed() {
    String file = "rules/bupropion/seizures.cases.yaml";

    Cli all = Cli.run("assess", "--format", "json", file);
    Cli one = Cli.run("assess", "--format", "json", "--patient", "no-seizure-ever-misses", file);
    Cli none = Cli.run("assess", "--patient", "no-seizure-evr-misses", file);

    assertTrue(all.out().contains("\"no-seizure-ever-misses\""), all.out());
    assertEquals(0, one.code(), one.err());
    assertTrue(one.out().contains("\"no-seizure-ever-misses\""), one.out());
    assertTrue(one.out().length() < all.out().length() / 3, "one of many");
    assertEquals(2, none.code());
    assertTrue(
        none.err()
            .contains("holds no patient 'no-seizure-evr-misses'; nearest: no-seizure-ever-misses"),
        none.err());
  }

  @Test
  void whatIsTypedCannotWriteOverTheTerminal() {
    assertFalse(Cli.run("assess", "a\u001b[31m.yaml").err().contains("\u001b"));
  }

  @Test
  void aRuleIsShownByItsShortName() {
    assertEquals(
        Cli.run("rule", "bupropion/taking-thioridazine").out(),
        Cli.run("rule", "taking-thioridazine").out());
  }

  @Test
  void assessAsOfAnotherDay() throws IOException {
    Path file =
        write(
            "a.yaml",
            "id: a\ndate: 2026-03-02\npatient: {medicines: [{medicine: phenelzine, stopped: 2026-02-20}]}\n");

    assertTrue(Cli.run("assess", file.toString()).out().contains("MAO inhibitor"));
    Cli later = Cli.run("assess", "--date", "2026-04-01", file.toString());
    assertFalse(later.out().contains("[contraindicated"), later.out());
  }

  @Test
  void checkTellsWhatDiffersAndExitsWithOne() throws IOException {
    Path right =
        write(
            "a.yaml",
            "id: a\ndate: 2026-03-02\npatient: {conditions: [epilepsy]}\nexpect: {not-raised: [bupropion/insomnia]}\n");
    assertEquals(0, Cli.run("check", right.toString()).code());

    Path wrong =
        write(
            "b.yaml",
            "id: b\ndate: 2026-03-02\npatient: {conditions: [epilepsy]}\nexpect: {not-raised: [bupropion/seizure-disorder]}\n");
    Cli cli = Cli.run("check", wrong.toString());

    assertEquals(1, cli.code());
    assertTrue(
        cli.out()
            .contains(
                "bupropion/seizure-disorder: must not be raised, but is (because present(\"seizure-disorder\"))"),
        cli.out());
    assertTrue(cli.out().contains("0 as expected, 1 not as expected"), cli.out());
  }

  @Test
  void rulesAreListedAndFiltered() {
    Cli all = Cli.run("rules");
    Cli some =
        Cli.run(
            "rules",
            "--drug",
            "bupropion",
            "--weight",
            "contraindicated",
            "--source",
            "us-label-bupropion");

    assertEquals(0, all.code(), all.err());
    assertTrue(some.out().contains("bupropion/seizure-disorder"), some.out());
    assertFalse(some.out().contains("imipramine/"), some.out());
    assertFalse(some.out().contains("caution"), some.out());
    Cli wrong = Cli.run("rules", "--drug", "buproprion");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("there is no 'buproprion'; nearest: bupropion"), wrong.err());
  }

  @Test
  void aRuleIsShownWithWordsConditionsSourcesAndCases() {
    Cli cli = Cli.run("rule", "bupropion/treated-diabetes");

    assertEquals(0, cli.code(), cli.err());
    for (String part :
        List.of(
            "Raised when",
            "[diabetes]",
            "  and ",
            "     or ",
            "For a patient",
            "For a clinician",
            "Rests on",
            "Cases",
            "raised      : ",
            "undetermined: ")) {
      assertTrue(cli.out().contains(part), part + " is missing in\n" + cli.out());
    }
    Cli wrong = Cli.run("rule", "bupropion/seizure-disorders");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("nearest: bupropion/seizure-disorder"), wrong.err());
  }

  @Test
  void findingsAreSearchedAndSayWhatDerivesThem() {
    Cli cli = Cli.run("findings", "recent", "myocardial");

    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("recent-myocardial-infarction"), cli.out());
    assertTrue(cli.out().contains("present: recorded within 42 days"), cli.out());
    assertTrue(cli.out().contains("asked by"), cli.out());
    assertEquals(2, Cli.run("findings", "xyzzy").code());
  }

  @Test
  void aNewScenarioCanBeAssessedAsItIsAndIsNeverWrittenOver() {
    Path file = folder.resolve("mine.yaml");

    assertEquals(0, Cli.run("new-scenario", file.toString()).code());
    assertEquals(0, Cli.run("assess", file.toString()).code());
    Cli again = Cli.run("new-scenario", file.toString());
    assertEquals(2, again.code());
    assertTrue(again.err().contains("no file is written over"), again.err());
  }

  @Test
  void wrongUsageAndWrongInputExitWithTwoAndNoStackTrace() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (List<String> arguments :
        List.of(
            List.of("assess"),
            List.of("asess", EPILEPSY),
            List.of("assess", "--format", "pdf", EPILEPSY),
            List.of("assess", "--date", "yesterday", EPILEPSY),
            List.of("assess", "--format", "fhir", "--recorded", "yesterday", EPILEPSY),
            List.of("assess", "no/such/file.yaml"),
            List.of("assess", empty.toString()),
            List.of("assess", "--rules", "no/such/pack", EPILEPSY),
            List.of("check", "no/such/folder"))) {
      Cli cli = Cli.run(arguments.toArray(new String[0]));
      assertEquals(2, cli.code(), arguments.toString());
      assertFalse(cli.err().isBlank(), arguments.toString());
      assertFalse(cli.err().contains("\tat ") || cli.err().contains("Exception"), cli.err());
      assertEquals("", cli.out(), arguments.toString());
    }
  }

  @Test
  void whatARecordHoldsCannotWriteOverTheTerminal() throws IOException {
    Path file =
        write(
            "a.yaml",
            "id: a\ntitle: \"\\e[2Jcleared\"\ndate: 2026-03-02\npatient: {medicines: [\"\\e]0;x\\a\"]}\n");

    assertFalse(Cli.run("assess", file.toString()).out().contains("\u001b"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
