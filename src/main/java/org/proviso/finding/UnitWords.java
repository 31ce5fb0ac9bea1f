package org.proviso.finding;

import java.util.Map;

/** Values with their UCUM units as people write them. */
final class UnitWords {

  private static final Map<String, String> WORDS =
      Map.of(
          "mm[Hg]", "mmHg",
          "kg/m2", "kg/m²",
          "mL/min/{1.73_m2}", "mL/min/1.73 m²",
          "d", "days",
          "wk", "weeks",
          "mo", "months",
          "a", "years",
          "[lb_av]", "lb",
          "[in_i]", "in");

  private UnitWords() {}

  /** {@code 128 mmHg}, {@code 6} for a score, {@code 1 month}. */
  static String of(String number, String unit) {
    if (unit.equals("1") || unit.equals("{score}")) {
      return number;
    }
    String words = WORDS.getOrDefault(unit, unit);
    boolean one = number.equals("1") && words.endsWith("s") && !words.equals(unit);
    return number + " " + (one ? words.substring(0, words.length() - 1) : words);
  }
}
