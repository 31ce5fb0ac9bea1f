package org.proviso.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node.Scalar;

/** Reads days in the source register. */
final class Dates {

  private Dates() {}

  static LocalDate day(Fields fields, String key, Faults faults) {
    fields.requiredNode(key);
    Optional<Scalar> scalar = fields.scalar(key);
    try {
      return scalar.map(value -> LocalDate.parse(value.text())).orElse(LocalDate.EPOCH);
    } catch (DateTimeException e) {
      faults.add(
          fields.placeOf(key),
          "'"
              + key
              + "' is '"
              + scalar.orElseThrow().text()
              + "'; allowed: a day such as 2026-11-22");
      return LocalDate.EPOCH;
    }
  }
}
