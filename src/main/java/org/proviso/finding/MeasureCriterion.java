package org.proviso.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proviso.patient.Certainty;
import org.proviso.patient.Measurement;

/** The latest fresh reading of a measure, or of any of several, lies beyond a bound. */
record MeasureCriterion(List<Part> anyOf, Threshold staleAfter) implements Criterion {

  /** One measure and its bound. */
  record Part(Measure measure, Bound bound) {}

  @Override
  public String kind() {
    return "measure";
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: the latest reading of "
            + anyOf.stream()
                .map(part -> part.measure().label() + " is " + part.bound().words())
                .collect(Collectors.joining(", or of ")),
        "open: a value such as '>60' or a date leaves it unclear; not so by a value not confirmed",
        "absent: the latest reading lies outside; a reading older than "
            + staleAfter.words()
            + " counts for nothing");
  }

  @Override
  public List<Threshold> thresholds() {
    return Stream.concat(
            anyOf.stream().map(part -> part.bound().threshold()), Stream.of(staleAfter))
        .toList();
  }

  @Override
  public Reading read(Chart chart) {
    Reading all = Reading.nothing();
    int settled = 0;
    for (Part part : anyOf) {
      Reading reading = read(part, chart);
      for (Evidence evidence : reading.yes()) {
        all.yes(evidence);
      }
      for (Evidence evidence : reading.open()) {
        all.open(evidence);
      }
      if (!reading.no().isEmpty() && reading.open().isEmpty()) {
        settled++;
      }
    }
    if (settled == anyOf.size() || !all.yes().isEmpty() && anyOf.size() == 1) {
      for (Part part : anyOf) {
        for (Evidence evidence : read(part, chart).no()) {
          all.no(evidence);
        }
      }
    }
    return all;
  }

  private Reading read(Part part, Chart chart) {
    Reading reading = Reading.nothing();
    List<Measurement> fresh = new ArrayList<>();
    for (Measurement measurement : chart.measurements(part.measure().id())) {
      if (freshness(measurement, chart) != Scope.Position.OUTSIDE) {
        fresh.add(measurement);
      }
    }
    LocalDate last = lastDay(fresh);
    for (Measurement measurement : fresh) {
      if (measurement.date().isEmpty() || !measurement.date().get().latest().isBefore(last)) {
        State state = part.bound().stateOf(measurement.quantity());
        Evidence evidence = chart.words().evidence(measurement, part.measure());
        if (state == State.UNKNOWN || freshness(measurement, chart) == Scope.Position.STRADDLING) {
          reading.open(evidence);
        } else if (state == State.PRESENT) {
          reading.yes(evidence);
        } else if (measurement.certainty() == Certainty.UNCONFIRMED) {
          reading.open(evidence.via("not confirmed"));
        } else {
          reading.no(evidence);
        }
      }
    }
    return reading;
  }

  private Scope.Position freshness(Measurement measurement, Chart chart) {
    return measurement.date().isPresent()
        ? Scope.within(staleAfter).positionOf(measurement.date().get(), chart.date())
        : Scope.Position.STRADDLING;
  }

  /**
   * The earliest day of the reading that begins last; one that ends before it is not the latest.
   */
  private static LocalDate lastDay(List<Measurement> measurements) {
    LocalDate last = LocalDate.MIN;
    for (Measurement measurement : measurements) {
      if (measurement.date().isPresent() && measurement.date().get().earliest().isAfter(last)) {
        last = measurement.date().get().earliest();
      }
    }
    return last;
  }
}
