package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line is read, and what is said of one that cannot be. */
class UsageTest {

  static final List<String> COMMANDS = Main.COMMANDS;

  private static final String EPILEPSY = "examples/scenarios/epilepsy.yaml";
  private static final String RULE = "bupropion/seizure-disorder";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          asess FILE | asess: there is no such command; nearest: assess; see: proviso --help
          what-is FILE | what-is: there is no such command; nearest: what-if; see: proviso --help
          help | help: there is no such command; see: proviso --help
          --hlep | --hlep: there is no such option; nearest: --help; see: proviso --help
          -- assess | assess: the command stands first, before anything else
          assess --fromat json FILE | --fromat: there is no such option; nearest: --format; see: proviso assess --help
          assess --fromat=json FILE | --fromat: there is no such option; nearest: --format; see: proviso assess --help
          assess --form json FILE | --form: there is no such option; nearest: --format; see: proviso assess --help
          assess -format json FILE | -format: there is no such option; nearest: --format; see: proviso assess --help
          assess -format=json FILE | -format: there is no such option; nearest: --format; see: proviso assess --help
          assess -formatjson FILE | -formatjson: there is no such option; see: proviso assess --help
          assess --xyzzy FILE | --xyzzy: there is no such option; see: proviso assess --help
          assess --h | --h: there is no such option; see: proviso assess --help
          assess -x FILE | -x: there is no such option; see: proviso assess --help
          assess -5 | -5: there is no such option; see: proviso assess --help
          assess FILE --format | --format: FORM is missing; see: proviso assess --help
          assess --format --date 2026-03-02 FILE | --format: FORM is missing; see: proviso assess --help
          assess --verdicts=yes FILE | --verdicts: takes no value, but 'yes' is given; see: proviso assess --help
          assess --format text --format json FILE | --format: is given twice; allowed: once; see: proviso assess --help
          assess --format=text --format text FILE | --format: is given twice; allowed: once; see: proviso assess --help
          assess --verdicts --verdicts FILE | --verdicts: is given twice; allowed: once; see: proviso assess --help
          assess | PATH: is missing; expected: PATH...; see: proviso assess --help
          why | RULE: is missing; expected: RULE PATIENT; see: proviso why --help
          why insomnia | PATIENT: is missing; expected: RULE PATIENT; see: proviso why --help
          what-if | PATIENT: is missing; expected: PATIENT [FINDING=STATE...]; see: proviso what-if --help
          why insomnia FILE more | more: is one word too many; expected: RULE PATIENT; see: proviso why --help
          new-scenario README.md b | b: is one word too many; expected: [FILE]; see: proviso new-scenario --help
          rules insomnia | insomnia: is one word too many; expected: options only; see: proviso rules --help
          """)
  void aLineThatCannotBeReadIsRefusedWithWhatWasMeant(String line, String said) {
    assertRefused(said, line.replace("FILE", EPILEPSY).split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          assess FILE --format pdf | --format: there is no 'pdf'; allowed: text, markdown, html, json, fhir
          assess FILE --format markdwon | --format: there is no 'markdwon'; nearest: markdown; allowed: text, markdown, html, json, fhir
          assess FILE --format= | --format: there is no ''; allowed: text, markdown, html, json, fhir
          assess FILE --detail "full" | --detail: there is no '"full"'; nearest: full; allowed: compact, full
          assess FILE --level nurse | --level: there is no 'nurse'; allowed: patient, student, clinician
          assess FILE --sources some | --sources: there is no 'some'; allowed: all, documents
          rules --weight foo | --weight: there is no 'foo'; allowed: contraindicated, serious, caution, may-favour, information
          rules --weight may-favor | --weight: there is no 'may-favor'; nearest: may-favour; allowed: contraindicated, serious, caution, may-favour, information
          schema patient | WHAT: there is no 'patient'; allowed: scenario, assessment
          check-hooks --kind card x.json | --kind: there is no 'card'; allowed: discovery, request, response, feedback, exchange
          assess FILE --date yesterday | --date: 'yesterday' is no day; allowed: as in 2026-03-02
          sources --date 2026-13-01 | --date: '2026-13-01' is no day; allowed: as in 2026-03-02
          assess FILE --recorded 2026-03-02 | --recorded: '2026-03-02' is no instant; allowed: as in 2026-03-02T10:15:00Z
          next FILE --most some | --most: is 'some'; allowed: a whole number from 1
          next FILE --most -1 | --most: is '-1'; allowed: a whole number from 1
          serve --port 65536 | --port: is '65536'; allowed: a whole number from 0 to 65535
          workbench --port -1 | --port: is '-1'; allowed: a whole number from 0 to 65535
          check-hooks --timeout 121 x.json | --timeout: is '121'; allowed: a whole number from 1 to 120
          assess FILE --patient= | --patient: is empty; ID is missing
          assess FILE --verdicts | --verdicts: is of use with --format json only
          assess FILE --recorded 2026-03-02T10:15:00Z | --recorded: is of use with --format fhir only
          lesson FILE --format gift --for student | --for: is of use with html and markdown only; a quiz holds its key
          assess --rules= FILE | --rules: is empty; allowed: a file or folder
          """)
  void aWrongValueIsRefusedWithWhatIsAllowed(String line, String said) {
    assertRefused(said, line.replace("FILE", EPILEPSY).split(" "));
  }

  @Test
  void aWordThatIsEmptyIsNoFile() {
    assertRefused("PATH: is empty; allowed: a file or folder", "assess", "");
    assertRefused("PATH: 'a\uFFFDb' can name no file: Nul character not allowed", "assess", "a\0b");
  }

  private static void assertRefused(String said, String... line) {
    Cli cli = Cli.run(line);

    assertEquals("proviso: " + said + "\n", cli.err());
    assertEquals(2, cli.code());
    assertEquals("", cli.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess --format json --level student FILE",
        "assess --format=json --level=student FILE",
        "assess --format JSON --level Student FILE",
        "assess FILE --format json --level student",
        "assess --format json FILE --level=student",
        "assess --format json --level student -- FILE"
      })
  void aValueStandsAfterASpaceOrAnEqualsSignAndOptionsStandAnywhere(String line) {
    Cli cli = Cli.run(line.replace("FILE", EPILEPSY).split(" "));

    assertEquals(0, cli.code(), cli.err());
    assertEquals(
        Cli.run("assess", "--format", "json", "--level", "student", EPILEPSY).out(), cli.out());
  }

  @Test
  void afterTwoHyphensEverythingIsAWord() {
    assertRefused("--format: there is no such file or folder", "assess", "--", "--format");
    assertRefused(
        "PATIENT: is missing; expected: RULE PATIENT; see: proviso why --help", "why", "--", "-x");
  }

  @Test
  void aSingleHyphenIsAWord() {
    assertRefused("-: there is no such file or folder", "assess", "-");
  }

  @Test
  void anOptionThatMayBeGivenAgainKeepsAll() {
    String[] line = {"rules", "--rules", "examples/another-medicine", "--drug", "amitriptyline"};

    assertEquals(0, Cli.run(line).code());
    assertRefused(
        "no/such: is no folder of rules",
        "rules",
        "--rules",
        "examples/another-medicine",
        "--rules=no/such");
  }

  @ParameterizedTest
  @ValueSource(strings = {"may-favour", "May-Favour"})
  void aNameOfSeveralWordsIsWrittenWithHyphens(String weight) {
    Cli cli = Cli.run("rules", "--weight", weight);

    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("  may-favour "), cli.out());
  }

  @Test
  void whatACommandDoesNotDeclareItCannotAskFor() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Usage usage = Usage.of("x", "For a test.").words(OnePatient.RULE).options(LevelOption.OPTION);
    Given given = Given.read(usage, nowhere, nowhere, RULE);

    assertEquals(RULE, given.word(OnePatient.RULE));
    assertTrue(given.text(LevelOption.OPTION).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> given.word(OnePatient.PATIENT));
    assertThrows(IllegalArgumentException.class, () -> given.text(AnswerFormat.OPTION));
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void everyCommandTellsTheVersionWhateverElseIsMissing(String command) {
    for (String version : List.of("-V", "--version")) {
      Cli cli = Cli.run(command, version);

      assertEquals(0, cli.code(), cli.err());
      assertEquals(Cli.run("--version").out(), cli.out());
      assertTrue(cli.out().matches("proviso \\d+\\.\\d+\\.\\d+\nrulebook [0-9a-f]{12}\n"));
    }
  }
}
