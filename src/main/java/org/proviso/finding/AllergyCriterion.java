package org.proviso.finding;

import java.util.List;
import java.util.Optional;
import org.proviso.patient.Allergy;
import org.proviso.patient.Certainty;
import org.proviso.patient.RecordList;

/** An allergy to some medicines, or to a medicine of some classes. */
record AllergyCriterion(MedicineChoice choice) implements Criterion {

  @Override
  public String kind() {
    return "allergy";
  }

  @Override
  public Constancy constancy() {
    return Constancy.FIXED_ONCE_PRESENT;
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: an allergy or intolerance recorded to " + choice.words(),
        "open: an allergy to a product with other ingredients too",
        "absent: the allergies were reviewed and the review covers a lifetime");
  }

  @Override
  public List<String> medicines(Formulary formulary) {
    return choice.in(formulary);
  }

  @Override
  public Reading read(Chart chart) {
    Reading reading = Reading.nothing();
    for (Allergy allergy : chart.allergies()) {
      Optional<List<String>> ingredients = chart.ingredientsOf(allergy.substance());
      boolean held =
          ingredients.isPresent()
              ? ingredients.get().stream().anyMatch(item -> choice.holds(item, chart))
              : choice.classes().contains(chart.classNamed(allergy.substance()).orElse(""));
      if (held && allergy.certainty() == Certainty.REFUTED) {
        refute(allergy, chart, reading);
      } else if (held && ingredients.isPresent() && ingredients.get().size() > 1) {
        reading.open(chart.words().evidence(allergy));
      } else if (held) {
        reading.yes(chart.words().evidence(allergy));
      }
    }
    return reading.reviewed(
        chart.review(RecordList.ALLERGIES, Scope.of(Scope.Kind.EVER)),
        chart.unread(RecordList.ALLERGIES));
  }

  /** A refuted allergy to one medicine says nothing of the others that the row is about. */
  private void refute(Allergy allergy, Chart chart, Reading reading) {
    if (choice.classes().isEmpty() && choice.medicines().size() == 1) {
      reading.no(chart.words().evidence(allergy));
    }
  }
}
