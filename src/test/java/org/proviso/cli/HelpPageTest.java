package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The help of every command. */
class HelpPageTest {

  static final List<String> COMMANDS = Main.COMMANDS;

  private static final String RULES = " --rules --sources --language";
  private static final String ONE_PATIENT = " --format --id --date --level" + RULES;

  /** What each takes, kept here a second time, so that none gets lost. */
  private static final Map<String, String> TAKEN =
      Map.ofEntries(
          Map.entry(
              "assess",
              "PATH... --format --detail --date --recorded --patient --verdicts --level" + RULES),
          Map.entry("why", "RULE PATIENT" + ONE_PATIENT),
          Map.entry("what-if", "PATIENT [FINDING=STATE...]" + ONE_PATIENT),
          Map.entry("what-changes", "RULE PATIENT" + ONE_PATIENT),
          Map.entry("next", "PATIENT --most" + ONE_PATIENT),
          Map.entry("compare", "PATIENT" + ONE_PATIENT),
          Map.entry("check", "PATH..." + RULES),
          Map.entry("rules", "--format --diff --patients --drug --weight --source --level" + RULES),
          Map.entry("rule", "NAME --level" + RULES),
          Map.entry("findings", "[WORD...]" + RULES),
          Map.entry("sources", "--overdue --date" + RULES),
          Map.entry("new-scenario", "[FILE]"),
          Map.entry("lesson", "SCENARIO --format --for --difficulty --id --level" + RULES),
          Map.entry("workbench", "--port --no-browser" + RULES),
          Map.entry(
              "serve", "--port --host --config --check --let-anyone-on-the-network-in" + RULES),
          Map.entry(
              "check-hooks",
              "[FILE|FOLDER|URL...] --kind --format --notes --strict --origin --token --timeout --list"),
          Map.entry("feedback", "FILE"),
          Map.entry("schema", "WHAT" + RULES));

  private static String help(String... line) {
    Cli cli = Cli.run(line);
    assertEquals(0, cli.code(), cli.err());
    assertEquals("", cli.err());
    return cli.out();
  }

  private static void assertHolds(String page, String... parts) {
    String words = page.replaceAll("\\s+", " ");
    for (String part : parts) {
      assertTrue(words.contains(part), "'" + part + "' is missing in\n" + page);
    }
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void aPageSaysAllThatItsCommandDeclares(String command) {
    Usage usage = Main.command(command).usage();
    String page = help(command, "--help");

    assertTrue(page.startsWith("Usage: proviso " + command), page);
    assertHolds(page, usage.description().toArray(new String[0]));
    for (Word word : usage.words()) {
      assertHolds(page, " " + word.written() + " " + word.description());
    }
    for (Option option : usage.options()) {
      assertHolds(page, " " + option.written() + " " + option.description());
    }
    for (Usage.Section section : usage.sections()) {
      assertHolds(page, section.heading() + ":");
      section.rows().forEach(row -> assertHolds(page, (row.left() + " " + row.right()).strip()));
    }
    assertHolds(
        page,
        "-h, --help Show this help message and exit.",
        "-V, --version Print version information and exit.");
    assertEquals(page, help(command, "-h"));
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void aCommandTakesWhatIsKeptHere(String command) {
    Usage usage = Main.command(command).usage();
    List<String> taken = new ArrayList<>();
    usage.words().forEach(word -> taken.add(word.written()));
    usage.options().forEach(option -> taken.add(option.name()));

    assertEquals("proviso " + command, usage.command());
    assertEquals(TAKEN.get(command), String.join(" ", taken));
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void aPageIsEightyColumnsWideAndBreaksNoWord(String command) {
    for (String line : help(command, "--help").split("\n")) {
      assertTrue(line.length() <= 80, line);
      assertEquals(line.stripTrailing(), line);
    }
  }

  @Test
  void anInstantStandsOnOneLine() {
    assertTrue(help("assess", "--help").contains("2026-03-02T10:15:00Z"));
  }

  @Test
  void whatIsTooLongForTheLeftColumnStandsOnALineOfItsOwn() {
    assertTrue(
        help("serve", "--help")
            .contains(
                "\n  --let-anyone-on-the-network-in\n"
                    + "                   Listen beyond this machine without authentication"));
  }

  @Test
  void provisoAloneListsEveryCommandWithItsFirstLine() {
    String page = help("--help");

    assertEquals(page, help());
    assertEquals(page, help("-h"));
    assertEquals(page, help("--help", "assess"));
    assertTrue(page.startsWith("Usage: proviso COMMAND\n"), page);
    for (String command : COMMANDS) {
      assertHolds(page, " " + command + " " + Main.command(command).usage().description().get(0));
    }
    assertHolds(page, "0 done 1 expectations failed 2 input or usage is wrong");
    assertHolds(page, "Begin with: proviso assess examples/scenarios");
  }

  @Test
  void helpIsGivenWhateverElseIsMissingOrTooMuch() {
    String page = help("why", "--help");

    assertEquals(page, help("why", "a", "b", "c", "--help"));
    assertEquals(page, help("why", "-hV"));
    assertEquals(page, help("why", "--format", "pdf", "-h"));
  }
}
