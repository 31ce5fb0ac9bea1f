package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.document.InvalidInputException;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.report.Catalogue;
import org.proviso.report.CatalogueHtml;
import org.proviso.report.HtmlReport;
import org.proviso.report.JsonReport;
import org.proviso.report.Manner;
import org.proviso.report.MarkdownReport;
import org.proviso.report.Result;
import org.proviso.report.Style;
import org.proviso.report.TextReport;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Texts;

/** A language is a file; what it lacks stands in English and says so. */
class LanguageTest {

  private static final Path FOLDER = Path.of("src/test/resources/fixtures/language");
  private static final String MARK = "[English tong]";
  private static final Proviso ENGLISH = Shipped.PROVISO;
  private static final Proviso OTHER = ENGLISH.withRules(FOLDER).in("xx");

  private static Patient patient() {
    return Patient.on(LocalDate.of(2026, 3, 2))
        .id("somebody")
        .age(45)
        .country("US")
        .pain("chronic-pain")
        .pain("neuropathic-pain")
        .condition(Condition.of("epilepsy"))
        .condition(Condition.of("suicidal-thoughts"))
        .build();
  }

  private static Map<String, String> forms(Proviso proviso) {
    Manner manner = Manner.of(proviso.rulebook());
    List<Result> results = List.of(Result.of("a.yaml", proviso.assess(patient())));
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("text", new TextReport(manner, new Style(400, Style.Colour.OFF)).write(results));
    forms.put("markdown", new MarkdownReport(manner).write(results).replace("\\", ""));
    forms.put("html", new HtmlReport(manner).write(results).replaceAll("<[^>]*>", ""));
    forms.put("json", new JsonReport(manner, JsonReport.Verdicts.LEFT_OUT).write(results));
    return forms;
  }

  @Test
  void whatALanguageSaysIsSaidInEveryForm() {
    forms(OTHER)
        .forEach(
            (name, form) -> {
              for (String said :
                  List.of(
                      "Tis txt ezplains. It is no advize.",
                      "Seizurez",
                      "Tellz ze provider of ze seizurez.",
                      "callz 988",
                      "If ze want to endz")) {
                assertTrue(form.contains(said), () -> name + " lacks: " + said + "\n" + form);
              }
            });
    String page = forms(OTHER).get("html");
    for (String phrase : List.of("Pointz to dizcuss", "Openz questionz", "Becauz", "Zupropion")) {
      assertTrue(page.contains(phrase), phrase);
    }
  }

  @Test
  void whatALanguageLacksStandsInEnglishWithItsMarkInEveryForm() {
    RuleText text = OTHER.rulebook().texts().rules().get("bupropion/neuropathic-pain");
    RuleText english = ENGLISH.rulebook().texts().rules().get("bupropion/neuropathic-pain");

    assertEquals(MARK + " " + english.prompt(), text.prompt());
    assertEquals(MARK + " " + english.clinician(), text.at(Level.CLINICIAN));
    forms(OTHER)
        .forEach(
            (name, form) -> {
              assertTrue(form.contains(MARK + " " + english.prompt()), name);
              assertTrue(form.contains(MARK + " " + english.title()), name);
            });
  }

  /** Nothing of the catalogue is shown in English without its mark. */
  @Test
  void noFormShowsEnglishWordsUnmarked() {
    Texts english = ENGLISH.rulebook().texts();
    forms(OTHER)
        .forEach(
            (name, form) ->
                ENGLISH
                    .assess(patient())
                    .considerations()
                    .forEach(
                        each -> {
                          String prompt = each.text().prompt();
                          String unmarked = form.replace(MARK + " " + prompt, "");
                          assertFalse(unmarked.contains(prompt), () -> name + ": " + prompt);
                        }));
    String text = forms(OTHER).get("text");
    for (String phrase : List.of("nothing-raised", "ask-next", "keep-in-mind", "mark-source")) {
      String said = english.phrase(phrase);
      assertFalse(text.replace(MARK + " " + said, "").contains("\n" + said + "\n"), phrase);
    }
  }

  @Test
  void thePageNamesItsLanguageAndThatOfWhatIsNotInIt() {
    Manner manner = Manner.of(OTHER.rulebook());
    String page =
        new HtmlReport(manner).write(List.of(Result.of("a.yaml", OTHER.assess(patient()))));

    assertTrue(page.contains("<html lang=\"xx\">"));
    assertTrue(page.contains("<p class=\"prompt\">Tellz ze provider of ze seizurez.</p>"));
    Matcher marked = Pattern.compile("(.{16})" + Pattern.quote(MARK)).matcher(page);
    int found = 0;
    int named = 0;
    while (marked.find()) {
      found++;
      named += marked.group(1).endsWith("<span lang=\"en\">") ? 1 : 0;
    }
    int elsewhere = found - named;
    assertTrue(named > 100, "named " + named);
    assertTrue(elsewhere < named / 2, "without a language: " + elsewhere + " of " + found);
    assertTrue(page.contains("<span class=\"place\" lang=\"en\">"), "the record's words");
    assertFalse(
        new HtmlReport(Manner.of(ENGLISH.rulebook()))
            .write(List.of(Result.of("a.yaml", ENGLISH.assess(patient()))))
            .contains("<span lang"));
  }

  @Test
  void theCatalogueIsAnEnglishPageThatNamesTheLanguageOfItsWords() {
    Rule rule = OTHER.rulebook().rule("bupropion/seizure-disorder").orElseThrow();
    String page =
        CatalogueHtml.write(
            new Catalogue(OTHER.rulebook(), List.of(rule), List.of(), Optional.empty(), Map.of()));

    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("<span lang=\"xx\">Tellz ze provider of ze seizurez.</span>"));
    assertTrue(page.contains("Whatz of seizurez?"));
  }

  @Test
  void theSameRulesAnswerTheSameInAnotherLanguage() {
    Proviso english = ENGLISH.withRules(FOLDER);
    Assessment one = english.assess(patient());
    Assessment other = OTHER.assess(patient());

    assertEquals(
        one.verdicts().stream().map(Verdict::outcome).toList(),
        other.verdicts().stream().map(Verdict::outcome).toList());
    assertEquals(one.edition(), other.edition(), "the same rulebook");
    assertNotEquals(ENGLISH.rulebook().edition(), other.edition(), "a pack is told");
    assertEquals(
        "a seizurez disorder",
        OTHER.rulebook().vocabulary().finding("seizure-disorder").orElseThrow().label());
    assertEquals(
        "A heart attack in 42 days?",
        OTHER.rulebook().vocabulary().finding("recent-myocardial-infarction").orElseThrow().ask());
  }

  @Test
  void aLanguageIsKeptWhenAPackIsAddedAndMayBeLeftAgain() {
    Proviso with = OTHER.withRules(Path.of("examples/rule-pack"));

    assertEquals("xx", with.rulebook().texts().language());
    assertTrue(with.rulebook().texts().rules().get("imipramine/nocturia").title().startsWith(MARK));
    assertEquals("en", with.in("en").rulebook().texts().language());
    assertEquals(
        ENGLISH.rulebook().texts().rules().get("bupropion/seizure-disorder"),
        with.in("en").rulebook().texts().rules().get("bupropion/seizure-disorder"));
    assertEquals(Set.of("en", "xx"), with.rulebook().languages());
    assertEquals(Set.of("en"), ENGLISH.rulebook().languages());
  }

  @Test
  void whatALanguageLacksIsCountedAndNamed() {
    Texts texts = OTHER.rulebook().texts();

    assertTrue(texts.gaps().keys().contains("rules bupropion/seizure-disorder clinician"));
    assertFalse(texts.gaps().keys().contains("rules bupropion/seizure-disorder prompt"));
    assertEquals(16, texts.gaps().all() - texts.gaps().keys().size(), "texts that it has");
    String told = texts.lacking(1).orElseThrow();
    assertTrue(told.matches("'xx' lacks \\d+ of \\d+ texts: .*; and \\d+ more"), told);
    assertTrue(ENGLISH.rulebook().texts().lacking(1).isEmpty());
  }

  @Test
  void aLanguageThatIsNotThereIsRefusedWithWhatThereIs() {
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> OTHER.in("xy"));

    assertEquals(
        "language: there are no texts in 'xy'; nearest: xx; allowed: en, xx",
        refused.faults().get(0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          rules: {bupropion/seizure-disordr: {title: t}}      | there is no rule 'bupropion/seizure-disordr'; nearest: bupropion/seizure-disorder
          rules: {bupropion/seizure-disorder: {promt: t}}     | 'rules bupropion/seizure-disorder' has no 'promt' in English; nearest: prompt
          findings: {seizure-disordr: {label: l}}             | there is no finding 'seizure-disordr'; nearest: seizure-disorder
          notes: {off-labl: l}                                | there is no note 'off-labl'; nearest: off-label
          notes: {no-dose: l}                                 | 'no-dose' is a mapping of fields, not 'l'
          notes: {off-label: {patient: l}}                    | 'off-label' is one value, not a mapping
          phrases: {ask-nxt: l}                               | there is no phrase 'ask-nxt'; nearest: ask-next
          phrases: {rulebook: Rulez.}                         | 'rulebook' has to name {edition}, as in English
          phrases: {ask-next: ''}                             | 'ask-next' has no value; leave it out or fill it in
          phrases: {ask-next: 3}                              | 'ask-next' is text, not '3'
          drugs: {bupropio: {label: l}}                       | there is no medicine 'bupropio'; nearest: bupropion
          topics: {bupropion/seizure: l}                      | there is no file of rules 'bupropion/seizure'; nearest: bupropion/seizures
          findings: {seizure-disorder: {label: '{x-window}'}} | there is no threshold 'x-window'
          sentences: {}                                       | unknown field 'sentences'
          language: yy                                        | 'language' is 'yy', and the file is named after 'xx'
          notice: [a]                                         | 'notice' is one value, not a list
          """)
  void aSlipInALanguageIsRefusedWithItsPlace(String text, String expected, @TempDir Path pack)
      throws IOException {
    Files.createDirectories(pack.resolve("texts"));
    String head = text.startsWith("language") ? "" : "language: xx\n";
    Files.writeString(pack.resolve("texts/xx.yaml"), head + text + "\n");

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> ENGLISH.withRules(pack));

    assertTrue(
        refused.faults().stream()
            .anyMatch(
                fault ->
                    fault.message().contains(expected)
                        && fault.place().toString().contains("texts/xx.yaml:")),
        () -> refused.faults().toString());
  }

  @Test
  void twoCataloguesOfALanguageAddUpAndSayNothingTwice(@TempDir Path pack) throws IOException {
    Files.createDirectories(pack.resolve("texts"));
    Path file = pack.resolve("texts/xx.yaml");
    Files.writeString(file, "language: xx\nphrases: {ask-next: Askz nextz}\n");

    assertEquals("Askz nextz", OTHER.withRules(pack).rulebook().texts().phrase("ask-next"));

    Files.writeString(file, "language: xx\nphrases: {because: Again}\n");
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> OTHER.withRules(pack));
    assertTrue(
        refused.faults().toString().contains("the words of 'phrases because' stand twice"),
        () -> refused.faults().toString());
  }
}
