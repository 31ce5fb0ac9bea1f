package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proviso.Shipped;

class MarkdownReportTest {

  private static String text(Detail detail, Result... results) {
    return new MarkdownReport(Manner.of(Shipped.PROVISO.rulebook()).with(detail))
        .write(List.of(results));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "plain words, 5.3 and (more) - so → plain words, 5.3 and (more) - so",
        "<script>alert(1)</script> → &lt;script>alert(1)&lt;/script>",
        "[click](javascript:alert) → \\[click\\](javascript:alert)",
        "`code` *bold* _under_ ~gone~ → \\`code\\` \\*bold\\* \\_under\\_ \\~gone\\~",
        "a | b → a \\| b",
        "&lt;b> → &amp;lt;b>",
        "salt & pepper → salt & pepper",
        "# heading → \\# heading",
        "- item → \\- item",
        "> quote → \\> quote",
        "12. item → 12\\. item",
        "see https://example.org → see https\\://example.org",
        "www.example.org → www\\.example.org",
        "back\\slash → back\\\\slash",
      })
  void whatMarkdownWouldInterpretIsEscaped(String raw, String escaped) {
    assertEquals(escaped, new MarkdownEscaper().escape(raw));
  }

  @Test
  void noTextMakesALineOfItsOwn() {
    assertEquals("a # b c", new MarkdownEscaper().escape("  a\n\n# b\r\n\tc"));
  }

  @Test
  void hostileWordsStayWordsInEveryPart() {
    String text = text(Detail.FULL, SampleResults.hostile(), SampleResults.refused("a|b`.yaml"));
    assertFalse(text.contains("<script"));
    assertFalse(text.contains("[here]("));
    assertTrue(text.contains("a\\|b\\`.yaml:4: unknown field"));
    text.lines()
        .filter(line -> line.startsWith("| "))
        .forEach(row -> assertEquals(5, row.split("(?<!\\\\)\\|", -1).length - 1, row));
  }

  @Test
  void theNoticeIsAlwaysThereAndCrisisLinesStandAboveBothMedicines() {
    String text = text(Detail.COMPACT, SampleResults.inCrisis());
    int notice = text.indexOf(Shipped.PROVISO.rulebook().texts().notice());
    int crisis = text.indexOf("> ### If you have thoughts of ending your life");
    assertTrue(notice > 0 && notice < crisis);
    assertTrue(crisis < text.indexOf("> - 988 Suicide & Crisis Lifeline: **call or text 988**"));
    assertTrue(crisis < text.indexOf("### Both medicines"));
    assertTrue(text.indexOf("### Both medicines") < text.indexOf("### Imipramine"));
    assertTrue(text.indexOf("### Imipramine") < text.indexOf("### Bupropion"));
  }

  @Test
  void theFullFormGivesSourcesAsLinksAndTheCompactFormDoesNot() {
    String full = text(Detail.FULL, SampleResults.ordinary());
    assertTrue(full.contains("](<https://") && full.contains("For a clinician: "));
    assertFalse(text(Detail.COMPACT, SampleResults.ordinary()).contains("](<"));
  }

  @Test
  void outOfScopeRefusedAndEmptyAreSaid() {
    String text =
        text(
            Detail.COMPACT,
            SampleResults.outOfScope(),
            SampleResults.refused("broken.yaml"),
            SampleResults.empty());
    assertTrue(text.contains("says nothing about the patient"));
    assertTrue(text.contains("**Not assessed.**"));
    assertTrue(text.contains("That does not mean that there is nothing to raise"));
    assertTrue(Pattern.compile("^\\d+ more questions$", Pattern.MULTILINE).matcher(text).find());
  }

  @Test
  void rulesNotAppliedAndConflictingRecordsAreSaid() {
    assertTrue(
        text(Detail.COMPACT, SampleResults.documentsOnly()).contains(" rules were not applied: "));
    assertTrue(
        text(Detail.COMPACT, SampleResults.unclear())
            .contains("the record also says the contrary"));
  }

  @Test
  void blankLinesNeverPileUpAndTheTextEndsInOneLineBreak() {
    for (Detail detail : Detail.values()) {
      String text = text(detail, SampleResults.all().toArray(Result[]::new));
      assertFalse(text.contains("\n\n\n"));
      assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"));
    }
  }
}
