package org.proviso.cdshooks.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment in UTC as RFC 3339, section 5.6, writes it. */
final class UtcMoment {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d{1,20})?(Z|z|[+-]\\d\\d:\\d\\d)");

  private UtcMoment() {}

  /** What is wrong with it; nothing where it is one. */
  static String wrong(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return "no moment by RFC 3339";
    }
    try {
      LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
    } catch (DateTimeException e) {
      return "no day of the calendar";
    }
    boolean isLeapSecond = number(form, 6) == 60 && number(form, 5) == 59;
    if (number(form, 4) > 23 || number(form, 5) > 59 || number(form, 6) > 59 && !isLeapSecond) {
      return "no time of day";
    }
    return form.group(8).matches("[Zz]|[+-]00:00") ? "" : "in a time zone other than UTC";
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
