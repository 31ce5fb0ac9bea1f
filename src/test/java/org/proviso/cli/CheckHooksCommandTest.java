package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.cdshooks.check.Requirement;
import org.proviso.cdshooks.check.Terms;
import org.proviso.cdshooks.check.TinyService;

class CheckHooksCommandTest {

  private static final Path GOOD = Path.of("src/test/resources/org/proviso/cdshooks/check/good");
  private static final String FAULTY = "examples/check-hooks/faulty-exchange.json";

  @TempDir private Path folder = Path.of("");

  private String file(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name), json).toString();
  }

  @Test
  void aFolderOfGoodDocumentsHasNoErrorAndExitsWithNought() throws IOException {
    Cli cli = Cli.run("check-hooks", "--strict", GOOD.toString());

    assertEquals(0, cli.code(), cli.out() + cli.err());
    try (var files = Files.list(GOOD)) {
      assertEquals(
          "0 errors, 0 warnings, 12 notes (--notes) in " + files.count() + " files\n", cli.out());
    }
  }

  @Test
  void errorsAreToldLineByLineAndExitWithOne() {
    Cli cli = Cli.run("check-hooks", FAULTY);

    assertEquals(1, cli.code(), cli.err());
    assertTrue(
        cli.out()
            .contains(
                FAULTY
                    + ":23:22: error 22: $.response.cards[0].indicator is \"hint\"; allowed: info,"
                    + " warning or critical (REQUIRED)\n"),
        cli.out());
    assertTrue(cli.out().endsWith(" in 1 file\n"), cli.out());
    assertFalse(cli.out().contains("note "), cli.out());
    assertTrue(Cli.run("check-hooks", "--notes", FAULTY).out().contains(": note 24: "));
  }

  @Test
  void warningsAloneExitWithOneOnlyWhereStrict() throws IOException {
    String file =
        file(
            "a.json",
            "{\"services\": [{\"hook\": \"patient-view\", \"id\": \"a\", \"description\": \"b\"}]}");

    assertEquals(0, Cli.run("check-hooks", file).code());
    assertEquals(1, Cli.run("check-hooks", "--strict", file).code());
    assertTrue(
        Cli.run("check-hooks", file)
            .out()
            .endsWith("0 errors, 1 warning, 1 note (--notes) in 1 file\n"));
  }

  @Test
  void jsonHoldsEveryFault() throws IOException {
    Cli cli = Cli.run("check-hooks", "--format", "json", FAULTY);

    JsonNode json = new ObjectMapper().readTree(cli.out());
    JsonNode fault = json.at("/checked/0/faults/1");
    assertEquals(1, cli.code());
    assertEquals("exchange", json.at("/checked/0/kind").asText());
    assertEquals("error", fault.path("severity").asText());
    assertEquals(16, fault.path("point").asInt());
    assertEquals("template-token", fault.path("requirement").asText());
    assertEquals("2.0", fault.path("version").asText());
    assertEquals("$.discovery.services[0].prefetch.patient", fault.path("path").asText());
    assertEquals(9, fault.path("line").asInt());
    assertTrue(fault.has("column") && fault.has("found") && fault.has("allowed"));
    assertTrue(json.path("errors").asInt() > 0 && json.path("notes").asInt() > 0);
    assertTrue(cli.out().contains("\"invariant\" : \"cds-resp-6\""));
  }

  @Test
  void aFileOfSomethingElseIsPassedOverInAFolderAndRefusedByName() throws IOException {
    String other = file("package.json", "{\"name\": \"x\"}");
    file("response.json", "{\"cards\": []}");

    Cli all = Cli.run("check-hooks", folder.toString());
    assertEquals(0, all.code(), all.err());
    assertEquals(
        "0 errors, 0 warnings in 1 file; passed over, being nothing of CDS Hooks: 1 file\n",
        all.out());
    Cli named = Cli.run("check-hooks", other);
    assertEquals(2, named.code());
    assertTrue(named.err().contains("say --kind"), named.err());
    assertEquals(1, Cli.run("check-hooks", "--kind", "request", other).code());
  }

  @Test
  void whatIsNoJsonIsAFaultAndWhatIsNotThereIsWrongInput() throws IOException {
    Cli broken = Cli.run("check-hooks", file("a.json", "{\"cards\": [\n}"));
    assertEquals(1, broken.code());
    assertTrue(broken.out().contains("a.json:2:1: error 1: $ is no JSON"), broken.out());

    assertEquals(2, Cli.run("check-hooks", folder.resolve("none.json").toString()).code());
    assertEquals(2, Cli.run("check-hooks").code());
    assertEquals(2, Cli.run("check-hooks", folder.resolve("..").resolve("x").toString()).code());
    assertEquals(2, Cli.run("check-hooks", "--timeout", "0", FAULTY).code());
    assertEquals(2, Cli.run("check-hooks", "http://cds.example.org").code());
  }

  @Test
  void oneTargetThatCannotBeReadDoesNotHideTheOthers() {
    Cli cli = Cli.run("check-hooks", folder.resolve("none.json").toString(), FAULTY);

    assertEquals(2, cli.code());
    assertTrue(cli.out().contains("error 22"), cli.out());
    assertTrue(cli.err().contains("none.json"), cli.err());
  }

  @Test
  void aRunningServiceIsCalled() {
    try (TinyService service = new TinyService()) {
      Cli cli = Cli.run("check-hooks", "--origin", "https://ehr.example.org", service.base());

      assertEquals(0, cli.code(), cli.out() + cli.err());
      assertEquals("0 errors, 0 warnings, 1 note (--notes) in 1 service address\n", cli.out());
    }
  }

  @Test
  void helpShowsExamplesAndTheListShowsEveryRequirement() {
    Cli help = Cli.run("check-hooks", "--help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("proviso check-hooks http://localhost:8080"), help.out());

    Cli list = Cli.run("check-hooks", "--list");
    assertEquals(Requirement.all().size(), list.out().lines().count());
    for (Requirement requirement : Requirement.all()) {
      assertTrue(list.out().contains(requirement.id()), requirement.id());
    }
  }

  @Test
  void thePageOfThePointsNamesEveryRequirementWithItsSeverity() throws IOException {
    String page = Files.readString(Path.of("src/docs/checking-hooks.md"));
    for (Requirement requirement : Requirement.all()) {
      Terms terms = requirement.terms();
      String wanted = "`" + requirement.id() + "` " + terms.severity().word().charAt(0);
      assertTrue(
          page.lines()
              .anyMatch(
                  line -> line.startsWith("| " + terms.point() + " ") && line.contains(wanted)),
          terms.point() + " " + wanted);
    }
    for (int point = 1; point <= 40; point++) {
      assertTrue(page.contains("\n| " + point + " |"), "point " + point);
    }
  }

  @Test
  void readmeAndPageShowWhatIsPrinted() throws IOException {
    for (String page : List.of("README.md", "src/docs/checking-hooks.md")) {
      Matcher block =
          Pattern.compile(
                  "```\n\\./proviso (check-hooks \\S+)\n```\n\n```text\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(Path.of(page)));
      assertTrue(block.find(), page + " shows a command");
      assertEquals(Cli.run(block.group(1).split(" ")).out(), block.group(2), page);
    }
  }
}
