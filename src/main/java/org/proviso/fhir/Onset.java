package org.proviso.fhir;

import java.util.Optional;
import org.proviso.patient.PartialDate;

/** Reads when a condition began and ended, in every form that FHIR R4 has for it. */
final class Onset {

  private Onset() {}

  static Optional<PartialDate> of(Part condition, Intake intake) {
    return read(condition, "onset", intake);
  }

  static Optional<PartialDate> end(Part condition, Intake intake) {
    return read(condition, "abatement", intake);
  }

  private static Optional<PartialDate> read(Part condition, String name, Intake intake) {
    if (condition.has(name + "DateTime")) {
      return intake.date(condition, name + "DateTime");
    }
    Part age = condition.get(name + "Age");
    Part period = condition.get(name + "Period");
    Part range = condition.get(name + "Range");
    Part words = condition.get(name + "String");
    Optional<PartialDate> read = Optional.empty();
    Part there = words;
    if (age.isThere()) {
      there = age;
      read = atAge(age, age, intake);
    } else if (period.isThere()) {
      there = period;
      read = FhirDate.within(period, intake.date());
    } else if (range.isThere()) {
      there = range;
      read = atAge(range.get("low"), range.get("high"), intake);
    } else if (words.isThere()) {
      read = FhirDate.of(words.text().strip());
    }
    if (read.isEmpty() && there.isThere()) {
      intake
          .notes()
          .add(
              there.place(),
              there.text().isEmpty() ? name : there.text(),
              "the day cannot be told from it");
    }
    return read;
  }

  private static Optional<PartialDate> atAge(Part least, Part most, Intake intake) {
    return FhirDate.of(intake.birthDate()).flatMap(birth -> FhirDate.atAge(birth, least, most));
  }
}
