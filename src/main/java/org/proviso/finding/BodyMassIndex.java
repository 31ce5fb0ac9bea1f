package org.proviso.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.Certainty;
import org.proviso.patient.Measurement;
import org.proviso.patient.Quantity;

/**
 * The body mass index from the latest weight (kg) and height (cm), where none was recorded itself.
 */
final class BodyMassIndex {

  static final String ID = "body-mass-index";

  private BodyMassIndex() {}

  static Optional<Measurement> of(Map<String, List<Measurement>> measurements) {
    if (measurements.containsKey(ID)) {
      return Optional.empty();
    }
    Optional<Measurement> weight = latest(measurements.getOrDefault("weight", List.of()));
    Optional<Measurement> height = latest(measurements.getOrDefault("height", List.of()));
    if (weight.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal metres = height.get().quantity().value().movePointLeft(2);
    BigDecimal index =
        weight.get().quantity().value().divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    return Optional.of(
        new Measurement(
            ID,
            Quantity.of(index, "kg/m2"),
            weight.get().date(),
            List.of(weight.get().certainty(), height.get().certainty())
                    .contains(Certainty.UNCONFIRMED)
                ? Certainty.UNCONFIRMED
                : Certainty.NOT_STATED,
            weight.get().where() + " and " + height.get().where()));
  }

  private static Optional<Measurement> latest(List<Measurement> readings) {
    return readings.stream()
        .filter(
            reading ->
                reading.quantity().comparator() == Quantity.Comparator.EQUAL
                    && reading.date().isPresent())
        .max(Comparator.comparing(reading -> reading.date().orElseThrow().earliest()));
  }
}
