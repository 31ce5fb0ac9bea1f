package org.proviso.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proviso.patient.Certainty;
import org.proviso.patient.Measurement;
import org.proviso.patient.PartialDate;

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
      reading.yes().forEach(all::yes);
      reading.open().forEach(all::open);
      if (!reading.no().isEmpty() && reading.open().isEmpty()) {
        settled++;
      }
    }
    if (settled == anyOf.size() || !all.yes().isEmpty() && anyOf.size() == 1) {
      anyOf.forEach(part -> read(part, chart).no().forEach(all::no));
    }
    return all;
  }

  private Reading read(Part part, Chart chart) {
    Reading reading = Reading.nothing();
    List<Measurement> fresh =
        chart.measurements(part.measure().id()).stream()
            .filter(measurement -> freshness(measurement, chart) != Scope.Position.OUTSIDE)
            .toList();
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
    return measurement
        .date()
        .map(date -> Scope.within(staleAfter).positionOf(date, chart.date()))
        .orElse(Scope.Position.STRADDLING);
  }

  /**
   * The earliest day of the reading that begins last; one that ends before it is not the latest.
   */
  private static LocalDate lastDay(List<Measurement> measurements) {
    return measurements.stream()
        .flatMap(measurement -> measurement.date().stream())
        .map(PartialDate::earliest)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
