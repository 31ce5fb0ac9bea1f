package org.proviso.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.proviso.document.Fields;

/**
 * Closes what is supposed, together with what the record says, over implied and exclusive findings.
 * What is supposed holds, with all that follows from it; the record gives way where it stands
 * against it, and nowhere else.
 */
final class Supposing {

  private final Relations relations;
  private final Ties ties;
  private final List<Reading> record;
  private final Function<State, Evidence> evidence;
  private final State[] supposed;
  private final boolean[] outright;
  private final BitSet released = new BitSet();
  private final Board forced;

  /**
   * @param ties among the findings concerned
   * @param record what the record says to each of them by itself
   * @param supposed what is supposed, by the places of the findings; at least one
   * @param evidence what is written of what is supposed
   */
  Supposing(
      Ties ties,
      List<Reading> record,
      Map<Integer, State> supposed,
      Function<State, Evidence> evidence) {
    this.ties = ties;
    relations = new Relations(ties);
    this.record = record;
    this.evidence = evidence;
    int size = record.size();
    this.supposed = new State[size];
    Arrays.fill(this.supposed, State.UNKNOWN);
    outright = new boolean[size];
    supposed.forEach(
        (at, state) -> {
          this.supposed[at] = state;
          outright[at] = true;
          released.set(at, state == State.UNKNOWN);
        });
    forced = forced(outright);
  }

  boolean isContradictory() {
    return contradicts(forced, outright);
  }

  /**
   * The state of every finding concerned.
   *
   * @throws IllegalArgumentException where the suppositions exclude each other
   */
  Board close() {
    if (isContradictory()) {
      throw new IllegalArgumentException("these suppositions exclude each other: " + fewest());
    }
    while (true) {
      Board board = relations.close(merged());
      Loosening loosening = new Loosening(ties, forced, released, board);
      for (int at = 0; at < supposed.length; at++) {
        if (outright[at] && supposed[at] == State.UNKNOWN) {
          loosening.loosen(at);
        }
      }
      for (int[] group : ties.groups()) {
        if (isEmptied(group, board) && !relations.close(record).isAll(State.ABSENT, group)) {
          loosening.loosenAll(group);
        }
      }
      if (loosening.more().isEmpty()) {
        return board;
      }
      released.or(loosening.more());
    }
  }

  /** Whether nothing is left of a group of which something is supposed to be absent. */
  private boolean isEmptied(int[] group, Board board) {
    for (int at : group) {
      if (forced.state(at) == State.ABSENT) {
        return board.isAll(State.ABSENT, group);
      }
    }
    return false;
  }

  /** What follows from some of the suppositions alone. */
  private Board forced(boolean[] chosen) {
    List<Reading> readings = new ArrayList<>(supposed.length);
    for (int at = 0; at < supposed.length; at++) {
      readings.add(
          chosen[at] && supposed[at] != State.UNKNOWN
              ? reading(supposed[at], List.of(evidence.apply(supposed[at])))
              : Reading.nothing());
    }
    return relations.close(readings);
  }

  private boolean contradicts(Board forced, boolean[] chosen) {
    for (int at = 0; at < supposed.length; at++) {
      if (forced.conflicting(at) || chosen[at] && supposed[at] != forced.state(at)) {
        return true;
      }
    }
    return ties.groups().stream().anyMatch(group -> forced.isAll(State.ABSENT, group));
  }

  /** Of suppositions that exclude each other, as few as still do, in words. */
  private String fewest() {
    boolean[] left = outright.clone();
    for (int at = 0; at < left.length; at++) {
      boolean[] without = left.clone();
      without[at] = false;
      if (left[at] && contradicts(forced(without), without)) {
        left = without;
      }
    }
    List<String> words = new ArrayList<>();
    for (int at = 0; at < left.length; at++) {
      if (left[at]) {
        words.add(ties.findings().get(at).id() + "=" + Fields.written(supposed[at]));
      }
    }
    return String.join(", ", words);
  }

  /** What the record says where it may, and what is supposed, or follows from that, elsewhere. */
  private List<Reading> merged() {
    List<Reading> left = new ArrayList<>(record.size());
    for (int at = 0; at < record.size(); at++) {
      left.add(
          released.get(at) || isAgainst(record.get(at), forced.state(at))
              ? Reading.nothing()
              : record.get(at));
    }
    Board alone = followsAny() ? relations.close(left) : forced;
    List<Reading> merged = new ArrayList<>(record.size());
    for (int at = 0; at < record.size(); at++) {
      State state = forced.state(at);
      if (outright[at] && state == State.UNKNOWN) {
        merged.add(Reading.nothing().open(evidence.apply(State.UNKNOWN)));
      } else if (state == State.UNKNOWN) {
        merged.add(left.get(at));
      } else {
        boolean recordToo = !outright[at] && alone.state(at) == state && !alone.conflicting(at);
        merged.add(reading(state, (recordToo ? alone : forced).evidence(at)));
      }
    }
    return merged;
  }

  /** Whether anything follows from what is supposed. */
  private boolean followsAny() {
    for (int at = 0; at < supposed.length; at++) {
      if (!outright[at] && forced.state(at) != State.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgainst(Reading reading, State state) {
    return switch (state) {
      case PRESENT ->
          !reading.no().isEmpty() || reading.reviewed().isPresent() || !reading.open().isEmpty();
      case ABSENT -> !reading.yes().isEmpty() || !reading.open().isEmpty();
      case UNKNOWN -> false;
    };
  }

  private static Reading reading(State state, List<Evidence> items) {
    Reading reading = Reading.nothing();
    for (Evidence item : items) {
      if (state == State.PRESENT) {
        reading.yes(item);
      } else {
        reading.no(item);
      }
    }
    return reading;
  }
}
