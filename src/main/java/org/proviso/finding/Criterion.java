package org.proviso.finding;

import java.util.List;

/** What in a record makes a finding present, absent or open. One of a closed set of kinds. */
public sealed interface Criterion
    permits AgeCriterion,
        AllergyCriterion,
        AnswerCriterion,
        ConditionCriterion,
        FamilyHistoryCriterion,
        MeasureCriterion,
        MedicineClassCriterion,
        MedicineCountCriterion,
        PhenotypeCriterion,
        TreatmentOutcomeCriterion {

  /** The kind as written in the vocabulary: {@code condition}, {@code medicine-class} … */
  String kind();

  /** In words, a line each: what makes the finding present, what opens it, what makes it absent. */
  List<String> derivation();

  /** The numbers that it rests on, those of its windows and of staleness among them. */
  default List<Threshold> thresholds() {
    return List.of();
  }

  /** The ingredients that it counts, where it is about medicines, in the formulary's order. */
  default List<String> medicines(Formulary formulary) {
    return List.of();
  }

  /** Whether it can come to be otherwise as time goes by. */
  default Constancy constancy() {
    return Constancy.MAY_DIFFER;
  }

  /** What the record says by itself, answers given outright left aside. */
  Reading read(Chart chart);
}
