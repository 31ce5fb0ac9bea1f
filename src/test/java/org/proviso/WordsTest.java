package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.fhir.answer.AssessmentBundle;
import org.proviso.fhir.answer.RecordBase;
import org.proviso.report.HtmlReport;
import org.proviso.report.JsonReport;
import org.proviso.report.Manner;
import org.proviso.report.MarkdownReport;
import org.proviso.report.Report;
import org.proviso.report.Result;
import org.proviso.report.Style;
import org.proviso.report.TextReport;
import org.proviso.rules.Citation;
import org.proviso.rules.Crisis;
import org.proviso.rules.Level;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** The words for the reader never recommend, promise, rank, dose or order. */
public class WordsTest {

  /** What may stand all the same, each phrase by name. */
  private static final List<String> ALLOWED =
      List.of(
          "do not stop on your own",
          "abrupt stop",
          "stop smoking",
          "aid to stop smoking",
          "help to stop smoking",
          "mood questionnaire");

  /** Names of measures that hold the word score. */
  private static final List<String> SCORES = List.of("pain score", "on a scale from 0");

  private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

  static {
    forbid("calls something safe", "\\b(un)?safe(ly|r|st)?\\b");
    forbid(
        "denies a risk",
        "\\b(no|without|zero)( any)? (risk|danger)s?\\b|\\brisk-free\\b|\\bharmless\\b");
    forbid("recommends", "\\brecommend");
    forbid("ranks", "\\b(best|winner|superior|optimal|ideal|first choice|drug of choice)\\b");
    forbid("scores", "\\bscores?\\b");
    forbid(
        "doses",
        "\\b\\d+([.,]\\d+)? ?(mg|mcg|µg|g|ml|milligrams?|tablets?|capsules?|pills?)\\b(?!/min)");
    forbid("gives a percentage", "\\d ?%|\\bper ?cent\\b|\\bpercent\\b");
    forbid(
        "orders the reader",
        "(^|[.:;?!]\\s+|\\b(you (should|must|need to|ought to|can|could|may)( not)?|please|never|do not|don't|to then|then) )"
            + "(start|stop|switch|begin|quit|discontinue|change to|take|increase|reduce)\\b");
    forbid("promises", "\\b(will (help you|relieve|cure)|guarantee|proven)\\b");
  }

  private static void forbid(String what, String regex) {
    FORBIDDEN.put(what, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  @TestFactory
  Stream<DynamicTest> noTextSaysWhatMustNotBeSaid() {
    return texts().entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(),
                    () -> assertEquals(List.of(), wrong(text.getValue()), text.getKey())));
  }

  /** Every form of every example, less what is quoted: the record, and titles of sources. */
  @TestFactory
  Stream<DynamicTest> noFormOfAnyExampleSaysWhatMustNotBeSaid() throws IOException {
    Manner whole = Manner.of(Shipped.PROVISO.rulebook());
    Map<String, Report> forms = new LinkedHashMap<>();
    put("all", whole, forms);
    for (Level level : Level.values()) {
      put(level.name().toLowerCase(Locale.ROOT), whole.at(level), forms);
    }
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        Scenario scenario = new ScenarioReader(Shipped.PROVISO.rulebook()).read(file).get(0);
        Assessment assessment = Shipped.PROVISO.assess(scenario.patient());
        forms.forEach(
            (name, form) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        name + " of " + file,
                        () ->
                            assertEquals(
                                List.of(),
                                wrong(
                                    unquoted(
                                        form.write(List.of(Result.of("x", assessment))),
                                        assessment))))));
      }
    }
    return tests.stream();
  }

  private static void put(String level, Manner manner, Map<String, Report> forms) {
    forms.put("text, " + level, new TextReport(manner, Style.PLAIN));
    forms.put("markdown, " + level, new MarkdownReport(manner));
    forms.put("html, " + level, new HtmlReport(manner));
    forms.put("json, " + level, new JsonReport(manner, JsonReport.Verdicts.LEFT_OUT));
    forms.put("fhir, " + level, results -> fhir(manner, results));
  }

  private static String fhir(Manner manner, List<Result> results) {
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    Instant recorded = Instant.parse("2026-03-02T10:15:00Z");
    AssessmentBundle bundle =
        manner
            .level()
            .map(level -> new AssessmentBundle(rulebook, recorded, level))
            .orElseGet(() -> new AssessmentBundle(rulebook, recorded));
    results.forEach(result -> bundle.add(result.assessment().orElseThrow(), RecordBase.none()));
    return bundle.write();
  }

  private static String unquoted(String form, Assessment assessment) {
    String read =
        form.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .replace("\\", "")
            .replaceAll("\\s+", " ");
    List<String> quoted = new ArrayList<>();
    quoted.add(assessment.subject().title());
    for (Consideration consideration : assessment.considerations()) {
      for (Citation citation : consideration.sources()) {
        quoted.add(citation.id());
        quoted.add(citation.source().title());
        quoted.add(citation.section().title());
        citation.source().link().ifPresent(quoted::add);
      }
      consideration
          .because()
          .forEach(because -> because.evidence().forEach(item -> quoted.add(item.what())));
    }
    for (String quote : quoted) {
      if (!quote.isBlank()) {
        read = read.replace(quote.replaceAll("\\s+", " ").replace("\\", ""), "…");
      }
    }
    return read;
  }

  /** What of the forbidden stands in a text. */
  public static List<String> wrong(String text) {
    String read = text.replaceAll("\\s+", " ");
    for (String phrase : Stream.concat(ALLOWED.stream(), SCORES.stream()).toList()) {
      read = read.replaceAll("(?i)" + Pattern.quote(phrase), "…");
    }
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Pattern> forbidden : FORBIDDEN.entrySet()) {
      Matcher matcher = forbidden.getValue().matcher(read);
      if (matcher.find()) {
        wrong.add(forbidden.getKey() + ": '" + matcher.group() + "' in: " + read);
      }
    }
    return wrong;
  }

  /** Every text that a reader may see, by where it stands. */
  private static Map<String, String> texts() {
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("the notice", rulebook.texts().notice());
    rulebook
        .texts()
        .notes()
        .forEach(
            (id, text) ->
                texts.put(
                    "note " + id, text.patient() + " " + text.student() + " " + text.clinician()));
    rulebook.texts().phrases().forEach((id, text) -> texts.put("phrase " + id, text));
    rulebook
        .texts()
        .rules()
        .forEach(
            (name, text) -> {
              texts.put(name + " title", text.title());
              texts.put(name + " prompt", text.prompt());
              texts.put(name + " student", text.student());
              texts.put(name + " clinician", text.clinician());
              texts.put(name + " teaching", text.teaching());
            });
    rulebook
        .vocabulary()
        .findings()
        .forEach(
            finding -> {
              texts.put(finding.id() + " label", finding.label());
              texts.put(finding.id() + " ask", finding.ask());
            });
    rulebook.rules().forEach(rule -> texts.put(rule.name() + " topic", rule.topic()));
    rulebook.drugs().forEach(drug -> texts.put(drug.id() + " description", drug.description()));
    Crisis crisis = rulebook.texts().crisis();
    texts.put("crisis", crisis.title() + ". " + crisis.text());
    crisis.countries().forEach((code, lines) -> texts.put("crisis " + code, lines.toString()));
    return texts;
  }

  @Test
  void aPromptSpeaksToTheReaderAndEndsWithTheProviderOrASource() {
    List<String> silent =
        Shipped.PROVISO.rulebook().texts().rules().entrySet().stream()
            .filter(
                text ->
                    !text.getValue()
                        .prompt()
                        .matches(
                            "(?is).*\\b(provider|specialist|doctor|pharmacist|dentist|team)\\b.*"))
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), silent, "prompts that do not lead to a provider");
  }

  @Test
  void everyForbiddenWordIsFoundWhereItStands() {
    for (String bad :
        List.of(
            "This is safe for you.",
            "It can be taken safely.",
            "There is no risk.",
            "Imipramine is recommended.",
            "This is the best choice.",
            "The winner is bupropion.",
            "It scores higher.",
            "Take 150 mg.",
            "It contains 25mg.",
            "Half of them, 50 %, got better.",
            "Stop bupropion.",
            "You should switch to imipramine.",
            "Do not start it.",
            "It will help you.")) {
      assertEquals(false, wrong(bad).isEmpty(), "not found in: " + bad);
    }
    for (String good :
        List.of(
            "Do not stop on your own.",
            "After an abrupt stop of alcohol.",
            "Would you like to stop smoking?",
            "Consider asking your provider, because a seizure is recorded.")) {
      assertEquals(List.of(), wrong(good), "found in: " + good);
    }
  }
}
