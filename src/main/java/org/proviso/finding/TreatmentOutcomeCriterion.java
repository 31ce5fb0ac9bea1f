package org.proviso.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.proviso.document.Fields;
import org.proviso.patient.RecordList;
import org.proviso.patient.Treatment;

/** At least so many different kinds of treatment that ended in one of some outcomes. */
record TreatmentOutcomeCriterion(
    Set<String> treatments, Set<Treatment.Outcome> outcomes, Optional<Threshold> count, Trial trial)
    implements Criterion {

  /** Whether a treatment counts only when it was tried long and fully enough to tell. */
  enum Trial {
    REQUIRED,
    NOT_REQUIRED
  }

  /** How many different kinds it takes; one where no threshold says otherwise. */
  private int atLeast() {
    return count.isPresent() ? count.get().value().intValueExact() : 1;
  }

  @Override
  public List<Threshold> thresholds() {
    return count.stream().toList();
  }

  @Override
  public String kind() {
    return "treatment-outcome";
  }

  @Override
  public Constancy constancy() {
    return Constancy.FIXED_ONCE_PRESENT;
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: at least "
            + atLeast()
            + " of "
            + String.join(", ", new TreeSet<>(treatments))
            + " with outcome "
            + String.join(" or ", outcomes.stream().sorted().map(Fields::written).toList())
            + (trial == Trial.REQUIRED ? ", tried long and fully enough to tell" : ""),
        "open: an outcome, or whether it was tried fully, is not recorded",
        "absent: the treatments were reviewed and the review covers a lifetime");
  }

  @Override
  public Reading read(Chart chart) {
    Map<String, Evidence> certain = new LinkedHashMap<>();
    Map<String, Evidence> unclear = new LinkedHashMap<>();
    for (Treatment treatment : chart.treatments()) {
      if (treatments.contains(treatment.kind())) {
        State state = stateOf(treatment);
        if (state == State.PRESENT) {
          certain.put(treatment.kind(), chart.words().evidence(treatment));
        } else if (state == State.UNKNOWN) {
          unclear.put(treatment.kind(), chart.words().evidence(treatment));
        }
      }
    }
    unclear.keySet().removeAll(certain.keySet());
    Reading reading = Reading.nothing();
    List<Evidence> unread = chart.unread(RecordList.TREATMENTS);
    if (certain.size() >= atLeast()) {
      certain.values().forEach(reading::yes);
    } else if (certain.size() + unclear.size() >= atLeast()) {
      unclear.values().forEach(reading::open);
    } else {
      reading.reviewed(chart.review(RecordList.TREATMENTS, Scope.of(Scope.Kind.EVER)), unread);
    }
    return reading;
  }

  private State stateOf(Treatment treatment) {
    if (outcomes.contains(treatment.outcome())) {
      return trial == Trial.NOT_REQUIRED || treatment.trial() == Treatment.Trial.ADEQUATE
          ? State.PRESENT
          : treatment.trial() == Treatment.Trial.NOT_STATED ? State.UNKNOWN : State.ABSENT;
    }
    return treatment.outcome() == Treatment.Outcome.UNKNOWN ? State.UNKNOWN : State.ABSENT;
  }
}
