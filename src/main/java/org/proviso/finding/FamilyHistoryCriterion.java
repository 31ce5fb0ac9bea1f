package org.proviso.finding;

import java.util.List;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.RecordList;

/**
 * A condition recorded in the family. The patient's own conditions never count here, nor the
 * reverse.
 */
record FamilyHistoryCriterion(List<String> conditions) implements Criterion {

  @Override
  public String kind() {
    return "family-history";
  }

  @Override
  public Constancy constancy() {
    return Constancy.FIXED_ONCE_PRESENT;
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: recorded in the family: " + String.join(", ", conditions),
        "absent: the family's history was reviewed and the review covers a lifetime");
  }

  @Override
  public Reading read(Chart chart) {
    Reading reading = Reading.nothing();
    for (String concept : conditions) {
      for (Condition condition : chart.family(concept)) {
        if (condition.certainty() != Certainty.REFUTED) {
          reading.yes(chart.words().evidence(condition));
        }
      }
    }
    return reading.reviewed(
        chart.review(RecordList.FAMILY, Scope.of(Scope.Kind.EVER)),
        chart.unread(RecordList.FAMILY));
  }
}
