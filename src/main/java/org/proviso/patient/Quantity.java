package org.proviso.patient;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measured value with its unit. A value such as {@code >60} is an interval, and stays one.
 *
 * @param comparator how the number bounds the value
 * @param value the number
 * @param unit the unit as written, UCUM preferred
 */
public record Quantity(Comparator comparator, BigDecimal value, String unit) {

  /** How a number bounds a value (FHIR R4 QuantityComparator, and equality). */
  public enum Comparator {
    /** The value itself. */
    EQUAL(""),
    /** Somewhere below it. */
    LESS("<"),
    /** At it or below. */
    AT_MOST("<="),
    /** Somewhere above it. */
    GREATER(">"),
    /** At it or above. */
    AT_LEAST(">=");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    static Comparator of(String sign) {
      for (Comparator comparator : values()) {
        if (comparator.sign.equals(sign)) {
          return comparator;
        }
      }
      throw new IllegalArgumentException("'" + sign + "' is no comparator");
    }

    boolean hasLowerEnd() {
      return this != LESS && this != AT_MOST;
    }

    boolean hasUpperEnd() {
      return this != GREATER && this != AT_LEAST;
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile("(<=|>=|<|>|)\\s*(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*([^\\s0-9.].*)");

  /** A value that is known. */
  public static Quantity of(BigDecimal value, String unit) {
    return new Quantity(Comparator.EQUAL, value, unit);
  }

  /**
   * Reads {@code 104 /min} or {@code >60 mL/min/{1.73_m2}}.
   *
   * @throws IllegalArgumentException where there is no number or no unit
   */
  public static Quantity parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no value with a unit; write a number and its unit, as in '104 /min'");
    }
    return new Quantity(
        Comparator.of(matcher.group(1)), new BigDecimal(matcher.group(2)), matcher.group(3));
  }

  /** The same value in another unit. */
  public Quantity times(BigDecimal factor, String otherUnit) {
    return new Quantity(comparator, value.multiply(factor), otherUnit);
  }

  /** Whether every value that it may be lies above the bound. */
  public boolean isCertainlyAbove(BigDecimal bound) {
    int order = value.compareTo(bound);
    return comparator.hasLowerEnd() && (comparator == Comparator.GREATER ? order >= 0 : order > 0);
  }

  /** Whether every value that it may be lies below the bound. */
  public boolean isCertainlyBelow(BigDecimal bound) {
    int order = value.compareTo(bound);
    return comparator.hasUpperEnd() && (comparator == Comparator.LESS ? order <= 0 : order < 0);
  }

  /** Whether every value that it may be lies at the bound or above. */
  public boolean isCertainlyAtLeast(BigDecimal bound) {
    return comparator.hasLowerEnd() && value.compareTo(bound) >= 0;
  }

  /** Whether every value that it may be lies at the bound or below. */
  public boolean isCertainlyAtMost(BigDecimal bound) {
    return comparator.hasUpperEnd() && value.compareTo(bound) <= 0;
  }

  /** The number with its comparator: {@code >60}. */
  public String number() {
    return comparator.sign + value.stripTrailingZeros().toPlainString();
  }

  /** As written: {@code >60 mL/min/{1.73_m2}}. */
  @Override
  public String toString() {
    return number() + " " + unit;
  }
}
