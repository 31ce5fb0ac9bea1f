package org.proviso.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.proviso.document.Node.Scalar;

/**
 * Reads single values, and notes a fault for each that is not what it should be.
 *
 * @param faults where faults are noted
 */
record Values(Faults faults) {

  private static final int LONGEST_SHOWN = 80;

  private static final int MOST_DIGITS = 15;

  /** Made when it is first needed; nearly every number is whole. */
  private static final class Decimal {

    /** Bounded, since 1e999999999 written out would fill the memory. */
    private static final Pattern PATTERN =
        Pattern.compile("[-+]?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][-+]?[0-9]{1,2})?");
  }

  /** A node as one word, number or truth value. */
  Optional<Scalar> scalar(Node node, String what) {
    if (node instanceof Scalar scalar && scalar.type() != Scalar.Type.NOTHING) {
      return Optional.of(scalar);
    }
    faults.add(node.place(), what + " is one value, not " + shown(node));
    return Optional.empty();
  }

  /** A scalar as a number. */
  Optional<BigDecimal> number(Scalar scalar, String what) {
    if (!isWhole(scalar.text()) && !Decimal.PATTERN.matcher(scalar.text()).matches()) {
      faults.add(scalar.place(), what + " is a number, not " + shown(scalar));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(scalar.text()));
  }

  private static boolean isWhole(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }

  /** A scalar as one of an enumeration's names. */
  <E extends Enum<E>> Optional<E> constant(Scalar scalar, String what, Class<E> type) {
    String text = scalar.text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().length() == text.length() && Fields.written(constant).equals(text)) {
        return Optional.of(constant);
      }
    }
    List<String> allowed = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      allowed.add(Fields.written(constant));
    }
    faults.add(
        scalar.place(),
        what
            + " is '"
            + text
            + "'"
            + Nearest.hint(text, allowed)
            + "; allowed: "
            + String.join(", ", allowed));
    return Optional.empty();
  }

  /** A node in the words of a message. */
  static String shown(Node node) {
    if (!(node instanceof Scalar scalar) || scalar.type() == Scalar.Type.NOTHING) {
      return node.kind();
    }
    String text = scalar.text();
    return text.length() <= LONGEST_SHOWN
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_SHOWN) + "…'";
  }
}
