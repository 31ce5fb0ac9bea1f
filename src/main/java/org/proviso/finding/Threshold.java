package org.proviso.finding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bound, a window or an age at which a reading is stale: named once, used by name.
 *
 * @param name its name
 * @param value the number
 * @param unit the unit, UCUM
 * @param basis where the number comes from: a {@code source/section}, or the word {@code chosen}
 *     for a convention of ours
 * @param note what it is, in a line
 * @param adjusted why a site adjusted it, where one did
 */
public record Threshold(
    String name,
    BigDecimal value,
    String unit,
    String basis,
    String note,
    Optional<String> adjusted) {

  /**
   * The number with its unit in words: {@code 14 days}, {@code 100 /min}, {@code 65} for an age.
   */
  public String words() {
    String number = value.stripTrailingZeros().toPlainString();
    return unit.equals("a") ? number : UnitWords.of(number, unit);
  }

  int days() {
    return value.intValueExact();
  }
}
