package org.proviso.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day that is known exactly, or only as lying in a month, a year or a span. It is an interval,
 * and a question about it is answered only when the answer is the same for every day in it.
 *
 * @param earliest the first day that it may be
 * @param latest the last day that it may be
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

  /** Refuses an interval that ends before it begins. */
  public PartialDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
    }
  }

  /** An exact day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day);
  }

  /** Some day of a month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.atDay(1), month.atEndOfMonth());
  }

  /** Some day of a year. */
  public static PartialDate of(Year year) {
    return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /**
   * Reads {@code 2019}, {@code 2019-05} or {@code 2019-05-20}.
   *
   * @throws IllegalArgumentException where the text is none of these or names an impossible date
   */
  public static PartialDate parse(String text) {
    if (!text.matches("[0-9]{4}(?:-[0-9]{2}){0,2}")) {
      throw new IllegalArgumentException(notADate(text));
    }
    try {
      return switch (text.length()) {
        case 4 -> of(Year.of(Integer.parseInt(text)));
        case 7 -> of(YearMonth.parse(text));
        default -> of(LocalDate.parse(text));
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(notADate(text), e);
    }
  }

  private static String notADate(String text) {
    return "'" + text + "' is no date; allowed: 2019, 2019-05 or 2019-05-20";
  }

  /** As precisely as it is known: a day, a month, a year, or {@code from..to}. */
  @Override
  public String toString() {
    if (earliest.equals(latest)) {
      return earliest.toString();
    }
    if (equals(of(YearMonth.from(earliest)))) {
      return YearMonth.from(earliest).toString();
    }
    if (equals(of(Year.from(earliest)))) {
      return Year.from(earliest).toString();
    }
    return earliest + ".." + latest;
  }
}
