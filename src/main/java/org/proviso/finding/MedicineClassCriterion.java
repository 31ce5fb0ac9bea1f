package org.proviso.finding;

import java.util.List;
import org.proviso.patient.Medicine;
import org.proviso.patient.RecordList;

/** A medicine of some classes, or one of some medicines, taken within a scope or planned. */
record MedicineClassCriterion(Scope scope, MedicineChoice choice) implements Criterion {

  @Override
  public String kind() {
    return "medicine-class";
  }

  @Override
  public Constancy constancy() {
    return scope.constancy();
  }

  @Override
  public List<String> derivation() {
    if (scope.kind() == Scope.Kind.PLANNED) {
      return List.of("present: a draft or plan of " + choice.words(), "absent: said so");
    }
    return List.of(
        "present: taken " + scope.words() + ": " + choice.words(),
        "open: its status or the day it was stopped is not recorded; a medicine could not be read",
        "absent: the medicines were reviewed and the review covers: " + scope.words());
  }

  @Override
  public List<Threshold> thresholds() {
    return scope.window().stream().toList();
  }

  @Override
  public List<String> medicines(Formulary formulary) {
    return choice.in(formulary);
  }

  @Override
  public Reading read(Chart chart) {
    Reading reading = Reading.nothing();
    for (TakenMedicine taken : chart.medicines()) {
      if (choice.holdsAny(taken.ingredients(), chart)) {
        read(taken, chart, reading);
      }
    }
    return scope.kind() == Scope.Kind.PLANNED
        ? reading
        : reading.reviewed(
            chart.review(RecordList.MEDICINES, scope), chart.unread(RecordList.MEDICINES));
  }

  private void read(TakenMedicine taken, Chart chart, Reading reading) {
    Evidence evidence = chart.words().evidence(taken.medicine());
    if (scope.kind() == Scope.Kind.PLANNED) {
      if (taken.medicine().status() == Medicine.Status.PLANNED) {
        reading.yes(evidence);
      }
    } else if (taken.counts(scope, chart.date())) {
      reading.yes(evidence);
    } else if (taken.mayCount(scope, chart.date())) {
      reading.open(evidence);
    }
  }
}
