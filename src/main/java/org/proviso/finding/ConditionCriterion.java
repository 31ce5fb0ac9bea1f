package org.proviso.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;

/** A condition of the patient's, recorded within a scope. */
record ConditionCriterion(
    Scope scope,
    List<String> is,
    List<String> includes,
    List<String> openedBy,
    List<String> openedByMedicines,
    ByReview byReview,
    Optional<Threshold> staleAfter)
    implements Criterion {

  /**
   * Whether a review of the conditions can make the finding absent: a list of problems often leaves
   * complaints out.
   */
  enum ByReview {
    ABSENT,
    STAYS_UNKNOWN
  }

  @Override
  public String kind() {
    return "condition";
  }

  @Override
  public List<String> derivation() {
    List<String> lines = new ArrayList<>();
    List<String> all = new ArrayList<>(is);
    all.addAll(includes);
    lines.add("present: recorded " + scope.words() + ": " + String.join(", ", all));
    if (!openedBy.isEmpty()) {
      lines.add("open: left unclear by " + String.join(", ", openedBy));
    }
    if (!openedByMedicines.isEmpty()) {
      lines.add(
          "open: a medicine without a stated reason: " + String.join(", ", openedByMedicines));
    }
    lines.add("open: a medicine taken for it, while the condition itself is not recorded");
    lines.add(
        "absent: refuted: "
            + String.join(", ", is)
            + (byReview == ByReview.ABSENT
                ? "; or the conditions were reviewed and the review covers: " + scope.words()
                : "; never because a reviewed list of conditions does not mention it"));
    return lines;
  }

  @Override
  public List<Threshold> thresholds() {
    return Stream.concat(scope.window().stream(), staleAfter.stream()).toList();
  }

  @Override
  public Reading read(Chart chart) {
    Reading reading = Reading.nothing();
    for (String concept : is) {
      for (Condition condition : chart.conditions(concept)) {
        if (condition.certainty() == Certainty.REFUTED) {
          refute(condition, chart, reading);
        } else {
          read(condition, chart, reading);
        }
      }
    }
    for (String concept : includes) {
      for (Condition condition : chart.conditions(concept)) {
        if (condition.certainty() != Certainty.REFUTED) {
          read(condition, chart, reading);
        }
      }
    }
    readOpeners(chart, reading);
    return byReview == ByReview.STAYS_UNKNOWN
        ? reading
        : reading.reviewed(
            chart.review(RecordList.CONDITIONS, scope), chart.unread(RecordList.CONDITIONS));
  }

  /** What passes is refuted for as long as its record counts, and no longer. */
  private void refute(Condition condition, Chart chart, Reading reading) {
    boolean isDated = condition.onset().or(condition::recorded).isPresent();
    if (staleAfter.isEmpty() || isDated && !isStale(condition, chart)) {
      reading.no(chart.words().evidence(condition));
    }
  }

  private boolean isStale(Condition condition, Chart chart) {
    Optional<PartialDate> date = condition.onset().or(condition::recorded);
    return staleAfter.isPresent()
        && date.isPresent()
        && Scope.within(staleAfter.get()).positionOf(date.get(), chart.date())
            != Scope.Position.INSIDE;
  }

  private void read(Condition condition, Chart chart, Reading reading) {
    Evidence evidence = chart.words().evidence(condition);
    switch (scope.kind()) {
      case EVER -> reading.yes(evidence);
      case ACTIVE -> {
        if (condition.course() == Course.CURRENT) {
          readCurrent(condition, evidence, chart, reading);
        } else if (condition.course() == Course.NOT_STATED) {
          reading.open(evidence);
        }
      }
      case WINDOW -> {
        Scope.Position position =
            condition
                .onset()
                .map(onset -> scope.positionOf(onset, chart.date()))
                .orElse(Scope.Position.STRADDLING);
        if (position == Scope.Position.INSIDE) {
          reading.yes(evidence);
        } else if (position == Scope.Position.STRADDLING) {
          reading.open(evidence);
        }
      }
      case PLANNED -> throw new IllegalStateException("a condition is never planned");
    }
  }

  private void readCurrent(Condition condition, Evidence evidence, Chart chart, Reading reading) {
    if (isStale(condition, chart)) {
      reading.open(evidence.via("recorded as current for longer than it can last"));
    } else {
      reading.yes(evidence);
    }
  }

  private void readOpeners(Chart chart, Reading reading) {
    for (String concept : openedBy) {
      for (Condition condition : chart.conditions(concept)) {
        if (condition.certainty() != Certainty.REFUTED && mayCount(condition, chart)) {
          reading.open(chart.words().evidence(condition));
        }
      }
    }
    for (TakenMedicine taken : chart.medicines()) {
      if (taken.mayCount(scope, chart.date())) {
        readReason(taken, chart, reading);
      }
    }
  }

  /**
   * A medicine never makes a condition present; taken for it, or for no stated reason, it leaves it
   * open.
   */
  private void readReason(TakenMedicine taken, Chart chart, Reading reading) {
    Optional<String> reason = taken.medicine().reason();
    if (reason.isEmpty() && chart.belongs(taken, openedByMedicines)) {
      reading.open(chart.words().evidence(taken.medicine()).via("its reason is not recorded"));
    }
    Optional<String> concept = reason.flatMap(chart::conditionNamed);
    if (concept.isPresent()
        && (is.contains(concept.get())
            || includes.contains(concept.get())
            || openedBy.contains(concept.get()))) {
      reading.open(
          chart.words().evidence(taken.medicine()).via("taken for " + reason.orElseThrow()));
    }
  }

  private boolean mayCount(Condition condition, Chart chart) {
    return switch (scope.kind()) {
      case EVER -> true;
      case ACTIVE -> condition.course() != Course.PAST;
      case WINDOW ->
          condition.onset().isEmpty()
              || scope.positionOf(condition.onset().get(), chart.date()) != Scope.Position.OUTSIDE;
      case PLANNED -> false;
    };
  }
}
