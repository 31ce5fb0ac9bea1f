package org.proviso.finding;

import java.math.BigDecimal;
import org.proviso.patient.Quantity;

/** A half-line of values: above, at least, below or at most a threshold. */
record Bound(Side side, Threshold threshold) {

  enum Side {
    ABOVE("above"),
    AT_LEAST("at least"),
    BELOW("below"),
    AT_MOST("at most");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  /** PRESENT where the whole value lies inside, ABSENT where the whole lies outside. */
  State stateOf(Quantity quantity) {
    BigDecimal bound = threshold.value();
    boolean inside =
        switch (side) {
          case ABOVE -> quantity.isCertainlyAbove(bound);
          case AT_LEAST -> quantity.isCertainlyAtLeast(bound);
          case BELOW -> quantity.isCertainlyBelow(bound);
          case AT_MOST -> quantity.isCertainlyAtMost(bound);
        };
    boolean outside =
        switch (side) {
          case ABOVE -> quantity.isCertainlyAtMost(bound);
          case AT_LEAST -> quantity.isCertainlyBelow(bound);
          case BELOW -> quantity.isCertainlyAtLeast(bound);
          case AT_MOST -> quantity.isCertainlyAbove(bound);
        };
    return inside ? State.PRESENT : outside ? State.ABSENT : State.UNKNOWN;
  }

  String words() {
    return side.words + " " + threshold.words();
  }
}
