package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.advice.Consideration;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;

/** How well a statement was verified reaches the reader in every full form. */
class VerifiedTest {

  @Test
  void everyFullFormSaysInWordsHowWellTheLeastVerifiedSourceWasRead() {
    Result result = SampleResults.inCrisis();
    List<Drug> drugs = Shipped.PROVISO.rulebook().drugs();
    Set<Source.Verified> met = EnumSet.noneOf(Source.Verified.class);
    for (Report report :
        List.of(
            new TextReport(Manner.of(Shipped.PROVISO.rulebook()).with(Detail.FULL), Style.PLAIN),
            new HtmlReport(Manner.of(Shipped.PROVISO.rulebook()).with(Detail.FULL)),
            new MarkdownReport(Manner.of(Shipped.PROVISO.rulebook()).with(Detail.FULL)))) {
      String form = report.write(List.of(result)).replaceAll("\\s+", " ");
      for (Consideration each : result.assessment().orElseThrow().considerations()) {
        met.add(each.verified());
        assertTrue(form.contains(each.verified().words()), each.verified() + " in " + report);
      }
    }
    assertTrue(met.size() > 1, "several states are met: " + met);
  }

  @Test
  void theFlagIsTheLeastOfTheSectionsCited() {
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    for (Rule rule : rulebook.rules()) {
      Consideration consideration =
          new Consideration(rule, rulebook.text(rule), List.of(), rulebook.citations(rule));
      assertEquals(
          rulebook.citations(rule).stream()
              .map(citation -> citation.section().verified())
              .max(Source.Verified::compareTo)
              .orElseThrow(),
          consideration.verified(),
          rule.name());
    }
  }
}
