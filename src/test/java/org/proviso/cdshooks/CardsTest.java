package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.WordsTest;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.rules.Citation;
import org.proviso.rules.Level;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** What holds of cards whoever the patient is. */
class CardsTest {

  private static final int PATIENTS = 500;
  private static final long SEED = 20260302;
  private static final Rulebook RULEBOOK = Shipped.PROVISO.rulebook();

  private final CardId ids =
      new CardId(new SplittableRandom(SEED)::nextLong, CardMaker.codes(RULEBOOK));
  private final Map<Level, CardMaker> makers = new EnumMap<>(Level.class);

  CardsTest() {
    for (Level level : Level.values()) {
      makers.put(level, new CardMaker(RULEBOOK, ids, level));
    }
  }

  private List<Card> cards(Assessment assessment) {
    return cards(assessment, Level.CLINICIAN);
  }

  private List<Card> cards(Assessment assessment, Level level) {
    Attention attention =
        new Attention(
            Attention.Speech.SPEAKS, "a test", assessment.considerations(), RULEBOOK.drugs());
    return makers.get(level).cards(attention, assessment, List.of());
  }

  @Test
  void everyCardOfRandomPatientsIsWellFormedAndNothingRaisedIsLeftOut() {
    RandomPatients patients = new RandomPatients(SEED, RULEBOOK);
    Set<UUID> seen = new HashSet<>();
    for (int made = 0; made < PATIENTS; made++) {
      Assessment assessment = Shipped.PROVISO.assess(patients.next());
      List<Card> cards = cards(assessment);
      String patient = "seed " + SEED + ", patient " + made;

      HookAnswer answer =
          new HookAnswer(
              200,
              new ResponseWriter(java.util.Optional.empty())
                  .write(cards, HookCalls.MAPPER.createObjectNode().put("notice", "n")));
      assertEquals(List.of(), Answers.faults(answer), patient);
      assertEquals(raised(assessment), told(cards), patient);
      assertTrue(isSafetyFirst(cards), patient);
      for (Card card : cards) {
        assertTrue(seen.add(card.uuid()), patient + ": an id twice");
        assertEquals(card.source().topic(), ids.code(card.uuid()).orElse(""), patient);
      }
    }
  }

  private static List<String> raised(Assessment assessment) {
    return assessment.considerations().stream().map(each -> each.rule().name()).sorted().toList();
  }

  private static List<String> told(List<Card> cards) {
    List<String> rules = new ArrayList<>();
    cards.forEach(
        card ->
            card.extension()
                .ifPresent(
                    extension ->
                        extension
                            .path("org.proviso.why")
                            .forEach(each -> rules.add(each.path("rule").asText()))));
    return rules.stream().sorted().toList();
  }

  /** By the lead of each card about rules; within a card the order is the assessment's. */
  private static boolean isSafetyFirst(List<Card> cards) {
    List<Weight> leads =
        cards.stream()
            .flatMap(card -> RULEBOOK.rule(card.source().topic()).stream())
            .map(rule -> rule.weight())
            .toList();
    return leads.equals(leads.stream().sorted().toList());
  }

  @Test
  void aCardIsOfOneTopicAndTheSameMedicines() {
    RandomPatients patients = new RandomPatients(SEED + 1, RULEBOOK);
    for (int made = 0; made < 50; made++) {
      List<Card> cards = cards(Shipped.PROVISO.assess(patients.next()));
      Set<List<Object>> topics = new HashSet<>();
      for (Card card : cards) {
        RULEBOOK
            .rule(card.source().topic())
            .ifPresent(
                rule ->
                    assertTrue(
                        topics.add(List.of(rule.drugs(), rule.topic())),
                        "two cards about " + rule.topic()));
      }
    }
  }

  /** Of every example patient, less what is quoted: the record, and titles of sources. */
  @TestFactory
  Stream<DynamicTest> noCardSaysWhatMustNotBeSaid() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        Scenario scenario = new ScenarioReader(RULEBOOK).read(file).get(0);
        Assessment assessment = Shipped.PROVISO.assess(scenario.patient());
        for (Level level : Level.values()) {
          for (Card card : cards(assessment, level)) {
            tests.add(
                DynamicTest.dynamicTest(
                    card.summary() + " of " + file.getFileName() + " for a " + level,
                    () ->
                        assertEquals(
                            List.of(),
                            WordsTest.wrong(
                                card.summary() + ". " + unquoted(card.detail(), assessment)))));
          }
        }
      }
    }
    return tests.stream();
  }

  @Test
  void aCardSaysTheWordsOfItsLevelAndIsOtherwiseTheSame() {
    RandomPatients patients = new RandomPatients(SEED + 2, RULEBOOK);
    for (int made = 0; made < 50; made++) {
      String patient = "seed " + (SEED + 2) + ", patient " + made;
      Assessment assessment = Shipped.PROVISO.assess(patients.next());
      List<Card> standard = cards(assessment);
      for (Level level : Level.values()) {
        List<Card> cards = cards(assessment, level);

        assertEquals(anonymous(standard, Level.CLINICIAN), anonymous(cards, level), patient);
        assertEquals(raised(assessment), told(cards), patient);
      }
    }
  }

  /** Without what differs: the fresh id, and the words of the level, which have to be there. */
  private static List<Card> anonymous(List<Card> cards, Level level) {
    return cards.stream().map(card -> anonymous(card, level)).toList();
  }

  private static Card anonymous(Card card, Level level) {
    String detail = card.detail();
    for (String rule : told(List.of(card))) {
      RuleText text = RULEBOOK.text(RULEBOOK.rule(rule).orElseThrow());
      String said = text.at(level) + (level == Level.STUDENT ? " " + text.teaching() : "");
      String note = "\n\n" + Markdown.escape(said) + "\n\n";
      assertTrue(detail.contains(note), () -> rule + " for a " + level + ": " + card.detail());
      detail = detail.replace(note, "\n\n" + rule + "\n\n");
    }
    return new Card(
        new UUID(0, 0), card.summary(), detail, card.indicator(), card.source(), card.extension());
  }

  private static String unquoted(String detail, Assessment assessment) {
    String text = detail;
    for (Consideration consideration : assessment.considerations()) {
      for (Citation citation : consideration.sources()) {
        String title = citation.source().title() + ": " + citation.section().title();
        text = text.replace(Markdown.escape(title), "…");
        text = text.replace(citation.source().link().orElse("…"), "…");
      }
      for (var because : consideration.because()) {
        for (var item : because.evidence()) {
          text = text.replace(Markdown.escape(item.what()), "…");
        }
      }
    }
    return text;
  }

  @Test
  void everyRuleHasASummaryThatNeedsNoShortening() {
    List<String> long_ =
        RULEBOOK.rules().stream()
            .map(
                rule ->
                    RuleWords.about(rule.drugs(), RULEBOOK)
                        + ", contraindicated: "
                        + RULEBOOK.text(rule).title()
                        + " (and 10 more points)")
            .filter(summary -> !Summary.fits(summary))
            .toList();
    assertEquals(List.of(), long_);
  }

  @Test
  void aSentenceThatIsTooLongGivesWayToAWholeShorterOne() {
    String fits = "x".repeat(139);

    assertEquals(fits, Summary.of(List.of("not ".repeat(40), "y".repeat(140), fits), "plain"));
    assertEquals("plain", Summary.of(List.of("😀".repeat(70)), "plain"));
    assertEquals("a b", Summary.of(List.of(" a\n b "), "plain"));
  }

  @Test
  void outOfScopeTheCardSaysThatNothingWasChecked() throws IOException {
    Assessment assessment = scenario("sixteen-years-old");

    List<Card> cards = cards(assessment);

    assertEquals(Scope.State.OUT, assessment.scope().state());
    assertEquals(
        List.of("Nothing was checked for this patient, who is out of scope of these texts"),
        cards.stream().map(Card::summary).toList());
    assertTrue(cards.get(0).detail().contains("says nothing about the patient"));
  }

  @Test
  void whereSuicidalityIsRecordedHelpStandsFirst() throws IOException {
    List<Card> cards = cards(scenario("young-adult-with-suicidal-thoughts"));

    assertEquals("crisis-lines", cards.get(0).source().topic());
    assertEquals(Card.Indicator.WARNING, cards.get(0).indicator());
  }

  @Test
  void aFavourBesideSomethingSeriousSaysWhatToReadFirst() throws IOException {
    List<Card> favours =
        cards(scenario("single-seizure-long-ago")).stream()
            .filter(card -> card.summary().contains("may favour"))
            .toList();

    assertFalse(favours.isEmpty());
    favours.forEach(card -> assertTrue(card.detail().contains("Read first"), card.detail()));
  }

  private static Assessment scenario(String name) throws IOException {
    Path file = Path.of("examples/scenarios", name + ".yaml");
    return Shipped.PROVISO.assess(new ScenarioReader(RULEBOOK).read(file).get(0).patient());
  }

  @Test
  void nothingInARecordBecomesMarkup() {
    for (String bad :
        List.of(
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "# heading",
            "- item",
            "1. item",
            "a *b* _c_ `d` ~e~ |f|",
            "https://example.org www.example.org",
            "line\n\n# other",
            "\u202Eevil\u0007")) {
      String escaped = Markdown.escape("x " + bad) + Markdown.code(bad) + Markdown.escape(bad);

      assertFalse(
          escaped.replaceAll("`[^`]*`", "").matches("(?s).*(?<!\\\\)[<*_\\[\\]|~].*"), escaped);
      assertFalse(escaped.contains("\n"), escaped);
      assertFalse(escaped.replaceAll("`[^`]*`", "").matches(".*(?<!\\\\)://.*"), escaped);
      assertFalse(Markdown.escape(bad).matches("^([#>+=-]|[0-9]+[.)]).*"), escaped);
    }
    assertEquals("1\\. item", Markdown.escape("1. item"));
    assertEquals("www\\.example.org", Markdown.escape("www.example.org"));
    assertEquals("a b", Markdown.escape("  a \n\t b "));
  }

  @Test
  void noTwoTopicsShareTheMarkInAnId() {
    List<String> codes = CardMaker.codes(RULEBOOK);
    for (String code : codes) {
      assertEquals(code, ids.code(ids.next(code)).orElse(""));
    }
    assertEquals(java.util.Optional.empty(), ids.code(UUID.randomUUID()));
    assertEquals(8, ids.next(codes.get(0)).version());
    assertEquals(2, ids.next(codes.get(0)).variant());
  }
}
