package org.proviso.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proviso.patient.Phenotype;

/** A gene test's result. An indeterminate result is no result. */
record PhenotypeCriterion(String gene, Phenotype.Activity is) implements Criterion {

  @Override
  public String kind() {
    return "phenotype";
  }

  @Override
  public Constancy constancy() {
    return Constancy.FIXED;
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: " + gene + " reported as " + words(is) + " metaboliser",
        "absent: another definite result; indeterminate is no result");
  }

  @Override
  public Reading read(Chart chart) {
    Reading reading = Reading.nothing();
    for (Phenotype phenotype : chart.phenotypes()) {
      if (phenotype.gene().equalsIgnoreCase(gene) && phenotype.isDefinite()) {
        Evidence evidence =
            Evidence.of(
                phenotype.where(),
                gene + " " + words(phenotype.activity()) + " metaboliser",
                Optional.empty());
        if (phenotype.activity() == is) {
          reading.yes(evidence);
        } else {
          reading.no(evidence);
        }
      }
    }
    return reading;
  }

  private static String words(Phenotype.Activity activity) {
    return activity.name().toLowerCase(Locale.ROOT);
  }
}
