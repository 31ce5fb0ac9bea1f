package org.proviso.report;

import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.advice.Scope;
import org.proviso.rules.Drug;
import org.proviso.rules.Weight;

/**
 * One line per patient: how much was raised of each weight. It counts what to read; it ranks
 * nothing.
 */
final class SummaryTable {

  private final List<Drug> drugs;
  private final List<Result> results;
  private final Phrases phrases;

  SummaryTable(List<Drug> drugs, List<Result> results, Phrases phrases) {
    this.drugs = drugs;
    this.results = results;
    this.phrases = phrases;
  }

  void write(Lines lines) {
    lines.subheading(phrases.say("summary-text"));
    StringBuilder head = new StringBuilder(cell(phrases.say("summary-patient"), 34));
    for (Drug drug : drugs) {
      head.append(cell(drug.label(), 14));
    }
    lines.line(head.append(phrases.say("summary-open")).toString());
    for (Result result : results) {
      StringBuilder row = new StringBuilder();
      if (result.assessment().isPresent()) {
        Assessment assessment = result.assessment().get();
        row.append(cell(assessment.subject().id(), 34));
        for (Drug drug : drugs) {
          row.append(cell(counts(drug, assessment), 14));
        }
        row.append(
            assessment.scope().state() == Scope.State.OUT
                ? phrases.say("summary-out-of-scope")
                : Integer.toString(assessment.questions().size()));
      } else {
        row.append(cell(result.file(), 34)).append(phrases.say("summary-refused"));
      }
      lines.line(row.toString());
    }
  }

  private static String counts(Drug drug, Assessment assessment) {
    StringBuilder counts = new StringBuilder();
    for (Weight weight :
        List.of(Weight.CONTRAINDICATED, Weight.SERIOUS, Weight.CAUTION, Weight.MAY_FAVOUR)) {
      long count =
          assessment.considerations().stream()
              .filter(
                  consideration ->
                      consideration.rule().weight() == weight
                          && consideration.rule().drugs().contains(drug.id()))
              .count();
      counts.append(counts.length() > 0 ? "/" : "").append(count == 0 ? "-" : count);
    }
    return counts.toString();
  }

  private static String cell(String text, int width) {
    String fitting = text.length() < width ? text : text.substring(0, width - 2) + "…";
    return fitting + " ".repeat(width - fitting.length());
  }
}
