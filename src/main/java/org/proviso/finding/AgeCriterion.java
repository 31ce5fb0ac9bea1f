package org.proviso.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.patient.AgeRange;
import org.proviso.patient.Quantity;

/** An age at assessment within all of some bounds, in whole years. */
record AgeCriterion(List<Bound> bounds) implements Criterion {

  @Override
  public String kind() {
    return "age";
  }

  @Override
  public Constancy constancy() {
    return Constancy.FIXED;
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: age "
            + bounds.stream().map(Bound::words).collect(Collectors.joining(" and "))
            + " at the assessment date",
        "open: a partial birth date leaves it unclear",
        "absent: any other age");
  }

  @Override
  public List<Threshold> thresholds() {
    return bounds.stream().map(Bound::threshold).toList();
  }

  @Override
  public Reading read(Chart chart) {
    Optional<AgeRange> age = chart.person().age();
    if (age.isEmpty()) {
      return Reading.nothing();
    }
    State youngest = state(age.get().least());
    State oldest = state(age.get().most());
    Evidence evidence = Evidence.of("age", "age " + age.get(), Optional.empty());
    if (youngest != oldest || straddles(age.get(), youngest)) {
      return Reading.nothing().open(evidence);
    }
    return youngest == State.PRESENT
        ? Reading.nothing().yes(evidence)
        : Reading.nothing().no(evidence);
  }

  private boolean straddles(AgeRange age, State state) {
    for (int years = age.least(); years <= age.most(); years++) {
      if (state(years) != state) {
        return true;
      }
    }
    return false;
  }

  private State state(int years) {
    Quantity quantity = Quantity.of(BigDecimal.valueOf(years), "a");
    for (Bound bound : bounds) {
      if (bound.stateOf(quantity) != State.PRESENT) {
        return State.ABSENT;
      }
    }
    return State.PRESENT;
  }
}
