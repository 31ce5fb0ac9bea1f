package org.proviso.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

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
    if (isWritten(text, "0000")) {
      return of(Year.of(number(text, 0, 4)));
    }
    try {
      if (isWritten(text, "0000-00")) {
        return of(YearMonth.of(number(text, 0, 4), number(text, 5, 7)));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(notADate(text), e);
    }
    Optional<LocalDate> day = day(text);
    if (day.isEmpty()) {
      throw new IllegalArgumentException(notADate(text));
    }
    return of(day.get());
  }

  /**
   * Reads {@code 2019-05-20}: four digits, two and two. Empty for any other text, and for a day
   * that is in no calendar. By hand, since java.time's own parser costs a start ten milliseconds,
   * and takes years of nine digits, on which no window can be counted.
   */
  public static Optional<LocalDate> day(String text) {
    try {
      return isWritten(text, "0000-00-00")
          ? Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a text has a digit wherever a form has one, and else the same letters. */
  private static boolean isWritten(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int at = 0; at < form.length(); at++) {
      char letter = text.charAt(at);
      boolean fits = form.charAt(at) == '0' ? letter >= '0' && letter <= '9' : letter == '-';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
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
