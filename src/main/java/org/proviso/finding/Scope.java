package org.proviso.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.proviso.patient.PartialDate;

/** The span of time in which a record counts for a finding. */
record Scope(Kind kind, Optional<Threshold> window) {

  enum Kind {
    EVER("ever"),
    ACTIVE("now"),
    WINDOW("within"),
    PLANNED("planned");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** How a date lies to a window. */
  enum Position {
    INSIDE,
    STRADDLING,
    OUTSIDE
  }

  static Scope of(Kind kind) {
    return new Scope(kind, Optional.empty());
  }

  static Scope within(Threshold window) {
    return new Scope(Kind.WINDOW, Optional.of(window));
  }

  /** The first day of the window; a window of n days is day 0 to day n, both inclusive. */
  LocalDate firstDay(LocalDate today) {
    return today.minusDays(window.orElseThrow().days());
  }

  Position positionOf(PartialDate date, LocalDate today) {
    return position(date, firstDay(today));
  }

  static Position position(PartialDate date, LocalDate firstDay) {
    if (!date.earliest().isBefore(firstDay)) {
      return Position.INSIDE;
    }
    return date.latest().isBefore(firstDay) ? Position.OUTSIDE : Position.STRADDLING;
  }

  Constancy constancy() {
    return kind == Kind.EVER ? Constancy.FIXED_ONCE_PRESENT : Constancy.MAY_DIFFER;
  }

  String words() {
    return window.map(w -> "within " + w.words()).orElse(kind.words);
  }
}
