package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proviso.Proviso;
import org.proviso.Shipped;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.rules.Level;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

  private static String page(Detail detail, Result... results) {
    return new HtmlReport(Manner.of(Shipped.PROVISO.rulebook()).with(detail))
        .write(List.of(results));
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsWellFormedWithHeadingsInOrderAndUniqueIds(Detail detail) {
    for (String page :
        List.of(
            page(detail),
            page(detail, SampleResults.empty()),
            page(detail, SampleResults.all().toArray(Result[]::new)))) {
      WellFormed.check(page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageForALevelIsWellFormedToo(Level level) {
    Manner manner = Manner.of(Shipped.PROVISO.rulebook()).at(level);
    WellFormed.check(new HtmlReport(manner).write(SampleResults.all()));
  }

  @Test
  void aPageInAnotherLanguageIsWellFormedToo() {
    Proviso other =
        Shipped.PROVISO.withRules(Path.of("src/test/resources/fixtures/language")).in("xx");
    Patient patient =
        Patient.on(SampleResults.DATE).age(45).condition(Condition.of("epilepsy")).build();
    WellFormed.check(
        new HtmlReport(Manner.of(other.rulebook()))
            .write(List.of(Result.of("a", other.assess(patient)), SampleResults.refused("b"))),
        "xx");
  }

  @Test
  void aPageHasNoScriptAndLoadsNothing() {
    Document page = WellFormed.check(page(Detail.FULL, SampleResults.all().toArray(Result[]::new)));
    for (Element element : WellFormed.elements(page)) {
      String name = element.getTagName();
      assertFalse(List.of("script", "link", "img", "iframe", "object").contains(name), name);
      for (int at = 0; at < element.getAttributes().getLength(); at++) {
        String attribute = element.getAttributes().item(at).getNodeName();
        String value = element.getAttributes().item(at).getNodeValue();
        assertFalse(attribute.startsWith("on") || attribute.equals("src"), attribute);
        assertTrue(
            !attribute.equals("href") || value.startsWith("#") || name.equals("a"),
            name + " " + value);
      }
      if (name.equals("style")) {
        assertFalse(element.getTextContent().matches("(?s).*(url\\(|@import).*"));
      }
    }
  }

  @Test
  void everyLinkWithinThePageHasItsTarget() {
    String page = page(Detail.FULL, SampleResults.all().toArray(Result[]::new));
    Pattern.compile("href=\"#([^\"]+)\"")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(link -> link.substring(7, link.length() - 1))
        .forEach(id -> assertTrue(page.contains("id=\"" + id + "\""), id));
  }

  @Test
  void hostileWordsStayWords() {
    String page =
        page(Detail.FULL, SampleResults.hostile(), SampleResults.refused("<script>.yaml"));
    WellFormed.check(page);
    assertFalse(page.contains("<script"), "a tag got through");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertFalse(page.contains("\u202E"), "a turn of direction got through");
    assertFalse(page.contains("\u0000"), "a control character got through");
  }

  @Test
  void theNoticeStandsInEveryPatientsPartAndTheShortOneOnEveryPage() {
    String page = page(Detail.COMPACT, SampleResults.empty(), SampleResults.outOfScope());
    assertEquals(2, count(page, Shipped.PROVISO.rulebook().texts().notice()));
    assertEquals(1, count(page(Detail.COMPACT), "Educational; not medical advice; not reviewed"));
  }

  @Test
  void crisisLinesStandAboveBothMedicines() {
    String page = page(Detail.COMPACT, SampleResults.inCrisis());
    int crisis = page.indexOf("<section class=\"crisis\"");
    assertTrue(crisis > 0 && crisis < page.indexOf("<section class=\"group\""));
    assertTrue(page.contains("<strong>call or text 988</strong>"));
  }

  @Test
  void everyWeightIsShownByItsWordAndAShape() {
    String page = page(Detail.COMPACT, SampleResults.inCrisis(), SampleResults.ordinary());
    List.of("Contraindicated on a label", "Serious", "Caution", "May favour", "Information")
        .forEach(word -> assertTrue(page.contains("</svg> " + word), word));
  }

  @Test
  void aFavourPointsToTheSeriousPointsAboutItsMedicine() {
    String warning = "<a href=\"#p1-imipramine\">Read the safety points above first.</a>";
    assertTrue(page(Detail.COMPACT, SampleResults.inCrisis()).contains(warning));
    assertFalse(page(Detail.COMPACT, SampleResults.ordinary()).contains("Read the safety points"));
  }

  @Test
  void anEmptyRecordRaisesNothingAndIsAskedAbout() {
    String page = page(Detail.FULL, SampleResults.empty());
    assertEquals(2, count(page, "That does not mean that there is nothing to raise"));
    assertTrue(page.indexOf("<h4>Ask first</h4>") < page.indexOf("<h4>Ask next</h4>"));
    assertTrue(page.matches("(?s).*<summary>\\d+ more questions</summary>.*"));
    assertFalse(page(Detail.COMPACT, SampleResults.empty()).contains("<details"));
  }

  @Test
  void aRecordThatLeavesNothingOpenSaysSo() {
    String page = page(Detail.COMPACT, SampleResults.example("everything-recorded"));
    assertTrue(page.contains("None: every rule could be told from what is recorded."));
  }

  @Test
  void outOfScopeSaysThatItSaysNothing() {
    String page = page(Detail.FULL, SampleResults.outOfScope());
    assertTrue(page.contains("Out of scope: under 18"));
    assertTrue(page.contains("says nothing about the patient"));
    assertFalse(page.contains("class=\"group\"") || page.contains("Open questions"));
  }

  @Test
  void rulesNotAppliedAreCountedAboveTheScope() {
    String page = page(Detail.COMPACT, SampleResults.documentsOnly());
    assertTrue(page.matches("(?s).*class=\"left-out\">\\d+ further rules were not applied: .*"));
    assertTrue(page.indexOf("further rules") < page.indexOf("In scope:"));
  }

  @Test
  void aRefusedFileIsShownWithItsFaults() {
    String page = page(Detail.COMPACT, SampleResults.refused("broken.yaml"));
    assertTrue(page.contains("broken.yaml:4: unknown field"));
    assertTrue(page.contains("Not assessed"));
  }

  @Test
  void severalPatientsBeginWithASummaryAndOneDoesNot() {
    String several = page(Detail.COMPACT, SampleResults.all().toArray(Result[]::new));
    assertTrue(several.indexOf("id=\"summary\"") < several.indexOf("<article"));
    assertFalse(page(Detail.COMPACT, SampleResults.empty()).contains("id=\"summary\""));
  }

  @Test
  void conflictingUnconfirmedAndUnreadRecordsAreMarked() {
    String page = page(Detail.COMPACT, SampleResults.unclear());
    assertTrue(page.contains("the record also says the contrary"));
    assertTrue(page.contains("<span class=\"certainty\">not confirmed</span>"));
    assertTrue(page.contains("Could not be read"));
  }

  @Test
  void onlyTheFullFormHasNotesForClinicians() {
    assertTrue(page(Detail.FULL, SampleResults.ordinary()).contains("For a clinician"));
    assertFalse(page(Detail.COMPACT, SampleResults.ordinary()).contains("For a clinician"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
