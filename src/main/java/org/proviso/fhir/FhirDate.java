package org.proviso.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.proviso.patient.PartialDate;

/**
 * Reads dates, instants and periods. An instant is read in its own offset: the day is the one that
 * stands there, wherever the reader is (FHIR R4, datatypes: dateTime, instant).
 */
final class FhirDate {

  /** Before anything that a record of a living person can hold. */
  static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private static final int DAY = 10;

  private static final Pattern TIME =
      Pattern.compile(
          "T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:\\.[0-9]{1,12})?)?"
              + "(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?");

  private FhirDate() {}

  /** A date of year, month or day, or the day of an instant. */
  static Optional<PartialDate> of(String text) {
    boolean timed = text.length() > DAY;
    if (timed && !TIME.matcher(text).region(DAY, text.length()).matches()) {
      return Optional.empty();
    }
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(PartialDate.parse(timed ? text.substring(0, DAY) : text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<PartialDate> of(Part part) {
    return of(part.text());
  }

  /** Some day of a period; an end that is not there is the day of the assessment. */
  static Optional<PartialDate> within(Part period, LocalDate assessment) {
    Optional<PartialDate> start = of(period.get("start"));
    Optional<PartialDate> end = of(period.get("end"));
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    return between(
        start.map(PartialDate::earliest).orElse(EARLIEST),
        end.map(PartialDate::latest).orElse(assessment));
  }

  /** Some day from one to another; empty where they stand the wrong way round. */
  static Optional<PartialDate> between(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? Optional.empty() : Optional.of(new PartialDate(first, last));
  }

  /** The days on which somebody born on a date was of an age. */
  static Optional<PartialDate> atAge(PartialDate birth, Part least, Part most) {
    try {
      Optional<LocalDate> first = plus(birth.earliest(), least, 0);
      Optional<LocalDate> last = plus(birth.latest(), most, 1);
      return first.isPresent() && last.isPresent()
          ? between(first.get(), last.get().minusDays(1))
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> plus(LocalDate day, Part age, int more) {
    if (!age.json().path("value").isNumber() || age.has("comparator")) {
      return Optional.empty();
    }
    double value = age.json().get("value").doubleValue();
    if (!(value >= 0 && value <= 50_000)) {
      return Optional.empty();
    }
    long whole = (long) value + more;
    String unit = age.text("code").isEmpty() ? age.text("unit") : age.text("code");
    return switch (unit) {
      case "a" -> Optional.of(day.plusYears(whole));
      case "mo" -> Optional.of(day.plusMonths(whole));
      case "wk" -> Optional.of(day.plusWeeks(whole));
      case "d" -> Optional.of(day.plusDays(whole));
      default -> Optional.empty();
    };
  }
}
