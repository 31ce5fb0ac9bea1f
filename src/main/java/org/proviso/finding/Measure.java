package org.proviso.finding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.Quantity;

/**
 * Something that is measured.
 *
 * @param id its id
 * @param label its name for reading
 * @param unit the unit in which bounds are written, UCUM
 * @param least the least value that is possible, in that unit
 * @param most the greatest value that is possible, in that unit
 * @param units other units that are understood, with the factor into {@code unit}
 */
public record Measure(
    String id,
    String label,
    String unit,
    BigDecimal least,
    BigDecimal most,
    Map<String, BigDecimal> units) {

  /** Copies the units. */
  public Measure {
    units = Map.copyOf(units);
  }

  /** A value in the measure's own unit; empty where its unit is not understood. */
  public Optional<Quantity> normal(Quantity quantity) {
    if (quantity.unit().equals(unit)) {
      return Optional.of(quantity);
    }
    return Optional.ofNullable(units.get(quantity.unit()))
        .map(factor -> quantity.times(factor, unit));
  }

  /** Why a value cannot be taken, where it cannot: its unit, or its size. */
  public Optional<String> refusal(Quantity quantity) {
    Optional<Quantity> normal = normal(quantity);
    if (normal.isEmpty()) {
      return Optional.of(
          "'"
              + quantity
              + "' has a unit that "
              + label
              + " is not given in; allowed: "
              + unit
              + (units.isEmpty()
                  ? ""
                  : ", " + String.join(", ", units.keySet().stream().sorted().toList())));
    }
    BigDecimal value = normal.get().value();
    boolean possible = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    return possible
        ? Optional.empty()
        : Optional.of(
            "'"
                + quantity
                + "' is impossible for "
                + label
                + "; allowed: "
                + least.toPlainString()
                + " to "
                + most.toPlainString()
                + " "
                + unit);
  }
}
