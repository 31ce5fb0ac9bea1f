package org.proviso.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node.Scalar;
import org.proviso.patient.PartialDate;

/** Reads days in the source register. */
final class Dates {

  private Dates() {}

  static LocalDate day(Fields fields, String key, Faults faults) {
    fields.requiredNode(key);
    Optional<Scalar> scalar = fields.scalar(key);
    if (scalar.isEmpty()) {
      return LocalDate.EPOCH;
    }
    Optional<LocalDate> day = PartialDate.day(scalar.get().text());
    if (day.isEmpty()) {
      faults.add(
          fields.placeOf(key),
          "'" + key + "' is '" + scalar.get().text() + "'; allowed: a day such as 2026-11-22");
    }
    return day.orElse(LocalDate.EPOCH);
  }
}
