package org.proviso.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.proviso.patient.PartialDate;

/**
 * Reads dates, instants and periods. An instant is read in its own offset: the day is the one that
 * stands there, wherever the reader is (FHIR R4, datatypes: dateTime, instant).
 */
final class FhirDate {

  /** Before anything that a record of a living person can hold. */
  static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private FhirDate() {}

  /** A date of year, month or day, or the day of an instant. */
  static Optional<PartialDate> of(String text) {
    int length = text.length();
    if (length < YEAR || length > DAY && !FhirTime.isOne(text, DAY)) {
      return Optional.empty();
    }
    int year = FhirTime.number(text, 0, YEAR);
    int month = length == YEAR ? 1 : dashed(text, YEAR);
    int day = length <= MONTH ? 1 : dashed(text, MONTH);
    boolean whole = length == YEAR || length == MONTH || length >= DAY;
    if (!whole || year < 1 || month < 1 || day < 1) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(
          switch (length) {
            case YEAR -> PartialDate.of(Year.of(year));
            case MONTH -> PartialDate.of(YearMonth.of(year, month));
            default -> PartialDate.of(date);
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The two digits after a dash, or less than 0. */
  private static int dashed(String text, int at) {
    return text.length() >= at + 3 && text.charAt(at) == '-'
        ? FhirTime.number(text, at + 1, at + 3)
        : -1;
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
