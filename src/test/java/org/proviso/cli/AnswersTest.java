package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Shipped;
import org.proviso.WordsTest;
import org.proviso.advice.Assessment;
import org.proviso.advice.SideBySide;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.report.SideBySideReport;
import org.proviso.report.Style;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;
import org.proviso.scenario.ScenarioReader;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;
import org.proviso.teaching.Tutor;

/** The commands that answer what people ask: why, what-if, what-changes, next, compare. */
class AnswersTest {

  private static final String EPILEPSY = "examples/scenarios/epilepsy.yaml";
  private static final String CRISIS = "examples/scenarios/young-adult-with-suicidal-thoughts.yaml";

  @TempDir private Path folder = Path.of("");

  @Test
  void aPatientInFhirIsAskedAboutLikeAnyOther() {
    String why =
        CommandLineOutput.of(
            "why", "bupropion/seizure-history", "examples/fhir/single-seizure-long-ago.json");

    assertTrue(why.contains("It is raised: everything that the rule asks for is recorded."), why);
    assertTrue(why.contains("Condition/"), why);
  }

  @Test
  void whySaysTheFindingsWhereTheyStandAndTheSources() {
    String out = out("why", "bupropion/seizure-disorder", EPILEPSY);

    assertHolds(out, "[contraindicated on a label] Seizure disorder or epilepsy");
    assertHolds(out, "It is raised");
    assertHolds(out, "seizure disorder (epilepsy) [seizure-disorder]: recorded");
    assertHolds(out, "focal epilepsy, 1996 [conditions[0] (line 11)]");
    assertHolds(out, "4 Contraindications");
  }

  @Test
  void whyNotSaysWhatStandsInTheWayWithItsEvidence() {
    String out = out("why", "insomnia", "examples/scenarios/everything-recorded.yaml");

    assertHolds(out, "It is not raised");
    assertHolds(out, "What stands in the way");
    assertHolds(out, "insomnia or poor sleep [insomnia]: recorded as not so");
    assertHolds(out, "conditions reviewed (lifetime), not listed");
  }

  @Test
  void whyOfAnOpenRuleAsks() {
    String out = out("why", "bupropion/allergy", EPILEPSY);

    assertHolds(out, "It cannot be told");
    assertHolds(out, "What is not known, and is asked");
    assertHolds(out, "? ");
  }

  @Test
  void outOfScopeAndLeftOutAreSaid() {
    assertHolds(
        out("why", "bupropion/seizure-disorder", "examples/scenarios/sixteen-years-old.yaml"),
        "It was not applied, and neither was any other rule: under 18");
    assertHolds(
        out("why", "imipramine/brugada-syndrome", EPILEPSY, "--sources", "documents"),
        "It was left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          seizure-disordr           | there is no rule 'seizure-disordr'; nearest: seizure-disorder
          bupropion/seizure-disordr | there is no rule 'bupropion/seizure-disordr'; nearest: bupropion/seizure-disorder
          heart-failure-or-so-what  | there is no rule 'heart-failure-or-so-what'; 'proviso rules' lists them
          """)
  void aMistypedRuleIsRefusedWithTheNearest(String name, String message) {
    Cli cli = Cli.run("why", name, EPILEPSY);

    assertEquals(2, cli.code());
    assertHolds(cli.err(), message);
  }

  @Test
  void aNameOfSeveralRulesListsThemAndAFoldersFirstLettersChoose() {
    Cli several = Cli.run("why", "taking-mao-inhibitor", EPILEPSY);

    assertEquals(2, several.code());
    assertHolds(several.err(), "imipramine/taking-mao-inhibitor, bupropion/taking-mao-inhibitor");
    assertHolds(
        out("why", "bup/taking-mao-inhibitor", EPILEPSY), "Why bupropion/taking-mao-inhibitor");
  }

  @Test
  void whatIfSaysWhatGoesAndThatTheRecordStays() {
    String out = out("what-if", EPILEPSY, "seizure-disorder=absent");

    assertHolds(out, "Supposed, not recorded");
    assertHolds(out, "[seizure-disorder]: present -> absent, supposed");
    assertHolds(out, "[any-seizure-history]: stays recorded, by the same entry");
    assertHolds(out, "Goes, as supposed [contraindicated on a label] Seizure disorder");
  }

  @Test
  void whatIfOpensWithHelpWhereSuicidalityIsSupposed() {
    String out = out("what-if", EPILEPSY, "suicidal-thoughts=present");

    assertTrue(out.indexOf("If you have thoughts") < out.indexOf("Findings, as supposed"), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void thoughtsOfSuicideInTheRecordShowHelpEvenWhereTheyAreSupposedAway(String format) {
    String out = out("what-if", CRISIS, "suicidal-thoughts=absent", "--format", format);

    assertHolds(out, "988");
    assertEquals(out.indexOf("988 Suicide"), out.lastIndexOf("988 Suicide"), "said once");
  }

  @Test
  void supposedOutOfScopeNoRuleIsSaidToBeSettled() {
    String out = out("what-if", EPILEPSY, "age-under-18=present");
    String hinges = out("what-if", EPILEPSY);

    assertTrue(out.indexOf("Scope, as supposed") < out.indexOf("Out of scope: under 18"), out);
    assertHolds(out, "Raised now, and not applied as supposed [contraindicated on a label]");
    assertHolds(out, "Open now, and not applied as supposed: 145 rules");
    assertFalse(out.contains("would not be raised"), out);
    assertFalse(hinges.matches(".*out of scope, no rule applies; [^:]*settled.*"), hinges);
  }

  @Test
  void outOfScopeNothingIsAskedAndNothingIsSaidToBeTold() {
    String out = out("next", "examples/scenarios/sixteen-years-old.yaml");

    assertHolds(out, "Out of scope, nothing is asked.");
    assertFalse(out.contains("every rule could be told"), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void compareSpeaksAtTheLevelAskedFor(String format) {
    List<String> said =
        Stream.of("patient", "student", "clinician")
            .map(level -> out("compare", EPILEPSY, "--format", format, "--level", level))
            .toList();

    assertEquals(3, said.stream().distinct().count(), said.get(0));
    assertHolds(said.get(2).replaceAll("&[^;]*;", "'"), "Bupropion lowers the seizure");
  }

  @Test
  void compareNamesTheRulebookOnce() {
    String out = out("compare", EPILEPSY, "--format", "markdown");

    assertEquals(out.indexOf("Rulebook "), out.lastIndexOf("Rulebook "), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          seizure-disordr=present     | there is no finding 'seizure-disordr'; nearest: seizure-disorder
          seizure-disorder            | 'seizure-disorder': allowed: seizure-disorder=present
          seizure-disorder=maybe      | 'seizure-disorder=maybe': allowed: seizure-disorder=present
          """)
  void aSuppositionThatCannotBeReadIsRefused(String word, String message) {
    Cli cli = Cli.run("what-if", EPILEPSY, word);

    assertEquals(2, cli.code());
    assertHolds(cli.err(), message);
  }

  @Test
  void suppositionsThatExcludeEachOtherAreRefused() {
    Cli cli =
        Cli.run("what-if", EPILEPSY, "seizure-disorder=present", "any-seizure-history=absent");

    assertEquals(2, cli.code());
    assertHolds(
        cli.err(),
        "what-if: these suppositions exclude each other: seizure-disorder=present,"
            + " any-seizure-history=absent");
  }

  @Test
  void whatIfAloneSaysWhatHangsOnEachFinding() {
    String out = out("what-if", EPILEPSY);

    assertHolds(out, "Fixed: an age, what is inborn, what has once happened");
    assertHolds(out, "A record could differ over time");
    assertHolds(out, "no advice to change anything");
  }

  @Test
  void whatChangesSaysTheFewestFindingsAndWhichOfThemAreFixed() {
    String raised = out("what-changes", "bupropion/seizure-disorder", EPILEPSY);
    String not = out("what-changes", "bupropion/treated-diabetes", EPILEPSY);

    assertHolds(raised, "[seizure-disorder] absent, instead of present (fixed)");
    assertHolds(raised, "no advice to change anything");
    assertHolds(
        not,
        "diabetes [diabetes] present (not recorded; to ask); and taking insulin [taking-insulin]"
            + " present, instead of absent (could differ over time)");
  }

  @Test
  void nextFollowsTheAnswersTwoSteps() {
    String out = out("next", EPILEPSY, "--most", "1");

    assertHolds(out, "yes: comes both/suicidal-thoughts (serious) ?");
    assertHolds(out, "more questions remain.");
    assertEquals(2, Cli.run("next", EPILEPSY, "--most", "0").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"why seizure-disorder", "what-if", "what-changes seizure-disorder"})
  void oneOfSeveralPatientsIsNamed(String command) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("two.yaml"),
            """
            date: 2026-03-02
            cases:
              - id: first
                patient: {age: 40, conditions: [epilepsy]}
              - id: second
                patient: {age: 50}
            """);
    String[] words = (command + " " + file).split(" ");
    Cli several = Cli.run(words);

    assertEquals(2, several.code());
    assertHolds(several.err(), "holds 2 patients; name one with --id: first, second");
    assertHolds(Cli.run(with(words, "--id", "second")).out(), "second");
    assertHolds(Cli.run(with(words, "--id", "secnd")).err(), "no patient 'secnd'; nearest: second");
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json"})
  void compareCarriesTheNoticeTheHelpAndWhatIsNotKnown(String format) {
    String out = out("compare", CRISIS, "--format", format);

    assertHolds(out, "not medical advice");
    assertHolds(out, "988");
    assertTrue(
        out.toLowerCase().replaceAll("<[^>]*>", " ").contains("not known")
            || out.contains("notKnown"),
        out);
  }

  /** Every form for every example, less what is quoted: the record and the titles of sources. */
  @Test
  void noAnswerSaysWhatMustNotBeSaid() throws IOException {
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    Tutor tutor = Tutor.of(Shipped.PROVISO);
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      List<Path> scenarios =
          files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
      for (Path file : scenarios) {
        Inquiry inquiry = tutor.about(new ScenarioReader(rulebook).read(file).get(0).patient());
        for (Map.Entry<String, String> form : forms(inquiry, rulebook).entrySet()) {
          assertEquals(
              List.of(),
              WordsTest.wrong(unquoted(form.getValue(), inquiry, rulebook)),
              form.getKey() + " of " + file);
        }
      }
    }
  }

  private static Map<String, String> forms(Inquiry inquiry, Rulebook rulebook) {
    Map<String, String> forms = new LinkedHashMap<>();
    int turn = inquiry.patient().id().length();
    Level level = Level.values()[turn % Level.values().length];
    Manner manner = Manner.of(rulebook).at(level);
    for (int at = turn % 13; at < rulebook.rules().size(); at += 13) {
      Rule rule = rulebook.rules().get(at);
      forms.put("why " + rule.name(), WhyText.write(inquiry.why(rule.name()), inquiry, manner));
      forms.put(
          "what changes " + rule.name(),
          ChangesText.write(inquiry.changes(rule.name()), inquiry, manner));
      forms.put(
          "json of " + rule.name(), TeachingJson.of(inquiry).write(inquiry.changes(rule.name())));
    }
    forms.put("hinges", HingesText.write(inquiry, manner));
    forms.put("next", NextText.write(inquiry.next(8), 8, inquiry, manner));
    for (int at = turn % 7; at < rulebook.vocabulary().findings().size(); at += 31) {
      Finding finding = rulebook.vocabulary().findings().get(at);
      for (State state : State.values()) {
        forms.put(
            "what if " + finding.id() + " " + state,
            WhatIfText.write(inquiry.whatIf(Map.of(finding.id(), state)), inquiry, manner));
      }
    }
    SideBySideReport sides =
        new SideBySideReport(SideBySide.of(inquiry.assessment(), rulebook), manner);
    forms.put("text", sides.text(Style.PLAIN));
    forms.put("markdown", sides.markdown());
    forms.put("html", sides.html());
    forms.put("json", sides.json());
    return forms;
  }

  private static String unquoted(String form, Inquiry inquiry, Rulebook rulebook) {
    String read =
        form.replaceAll("(?s)<style>.*?</style>|<(?!https?:)[^>]*>", " ")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .replace("\\", "")
            .replaceAll("\\s+", " ");
    Assessment assessment = inquiry.assessment();
    read = less(read, assessment.subject().title());
    for (Source source : rulebook.sources().values()) {
      read = less(read, source.title());
      read = less(read, source.link().orElse(""));
      for (Source.Section section : source.sections().values()) {
        read = less(read, source.id() + "/" + section.id());
        read = less(read, section.title().length() > 12 ? section.title() : "");
      }
    }
    for (Finding finding : rulebook.vocabulary().findings()) {
      for (Evidence evidence : inquiry.findings().evidence(finding.id())) {
        read = less(read, evidence.what());
      }
    }
    return read;
  }

  private static String less(String read, String quote) {
    return quote.isBlank() ? read : read.replace(quote.replaceAll("\\s+", " "), "…");
  }

  private static String out(String... words) {
    Cli cli = Cli.run(words);
    assertEquals(0, cli.code(), cli.err());
    assertFalse(cli.out().isEmpty());
    return cli.out().replaceAll("\\s+", " ");
  }

  private static void assertHolds(String text, String part) {
    assertTrue(text.replaceAll("\\s+", " ").contains(part), () -> part + " in: " + text);
  }
}
