package org.proviso.scenario;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node.Scalar;
import org.proviso.patient.PartialDate;

/** Reads dates in a scenario: a year, a month, a day, or relative to the assessment date. */
final class Dates {

  static final String ALLOWED =
      "allowed: 2019, 2019-05, 2019-05-20, today, or as in '10 days ago', '3 weeks ago', '8 months"
          + " ago', '2 years ago'";

  private static final Pattern AGO = Pattern.compile("([0-9]{1,5}) (day|week|month|year)s? ago");

  private final LocalDate assessment;
  private final Faults faults;

  Dates(LocalDate assessment, Faults faults) {
    this.assessment = assessment;
    this.faults = faults;
  }

  Optional<PartialDate> date(Fields fields, String key) {
    Optional<Scalar> scalar = fields.scalar(key);
    return scalar.isPresent() ? date(scalar.get(), key) : Optional.empty();
  }

  Optional<LocalDate> day(Fields fields, String key) {
    Optional<PartialDate> date = date(fields, key);
    if (date.isPresent() && !date.get().earliest().equals(date.get().latest())) {
      faults.add(fields.placeOf(key), "'" + key + "' is a whole " + date.get() + ", not a day");
      return Optional.empty();
    }
    return date.map(PartialDate::earliest);
  }

  private Optional<PartialDate> date(Scalar scalar, String key) {
    String text = scalar.text().strip();
    Matcher ago = AGO.matcher(text);
    if (text.equals("today")) {
      return Optional.of(PartialDate.of(assessment));
    }
    if (ago.matches()) {
      return Optional.of(PartialDate.of(before(Integer.parseInt(ago.group(1)), ago.group(2))));
    }
    try {
      return Optional.of(PartialDate.parse(text));
    } catch (IllegalArgumentException e) {
      faults.add(scalar.place(), "'" + key + "' is '" + text + "', no date; " + ALLOWED);
      return Optional.empty();
    }
  }

  private LocalDate before(int count, String unit) {
    return switch (unit) {
      case "day" -> assessment.minusDays(count);
      case "week" -> assessment.minusWeeks(count);
      case "month" -> assessment.minusMonths(count);
      default -> assessment.minusYears(count);
    };
  }
}
