package org.proviso.finding;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final boolean[] released;
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
    released = new boolean[size];
    supposed.forEach(
        (at, state) -> {
          this.supposed[at] = state;
          outright[at] = true;
          released[at] = state == State.UNKNOWN;
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
      boolean grew = false;
      for (int at = 0; at < supposed.length; at++) {
        if (outright[at] && supposed[at] == State.UNKNOWN) {
          grew |= loosen(at, board, new boolean[supposed.length]);
        }
      }
      for (int[] group : ties.groups()) {
        if (isEmptied(group, board) && !isAll(State.ABSENT, group, relations.close(record))) {
          for (int at : group) {
            grew |= release(at, board, new boolean[supposed.length]);
          }
        }
      }
      if (!grew) {
        return board;
      }
    }
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
    return ties.groups().stream().anyMatch(group -> isAll(State.ABSENT, group, forced));
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
          released[at] || isAgainst(record.get(at), forced.state(at))
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

  /** Releases what still settles a finding that is to be unknown; whether there was any. */
  private boolean loosen(int at, Board board, boolean[] visited) {
    if (board.state(at) == State.UNKNOWN || visited[at]) {
      return false;
    }
    visited[at] = true;
    boolean present = board.state(at) == State.PRESENT;
    boolean grew = false;
    boolean implied = false;
    for (int cause : present ? ties.impliers(at) : ties.implied(at)) {
      if (board.state(cause) == board.state(at)) {
        implied = true;
        grew |= release(cause, board, visited);
      }
    }
    if (implied) {
      return grew;
    }
    for (int[] group : ties.groups()) {
      if (contains(group, at)) {
        for (int mate : group) {
          if (mate != at && board.state(mate) == (present ? State.ABSENT : State.PRESENT)) {
            grew |= release(mate, board, visited);
          }
        }
      }
    }
    return grew;
  }

  private boolean release(int at, Board board, boolean[] visited) {
    if (forced.state(at) != State.UNKNOWN) {
      return false;
    }
    if (released[at]) {
      return loosen(at, board, visited);
    }
    released[at] = true;
    return true;
  }

  /** Whether nothing is left of a group of which something is supposed to be absent. */
  private boolean isEmptied(int[] group, Board board) {
    for (int at : group) {
      if (forced.state(at) == State.ABSENT) {
        return isAll(State.ABSENT, group, board);
      }
    }
    return false;
  }

  private static boolean isAll(State state, int[] group, Board board) {
    for (int at : group) {
      if (board.state(at) != state) {
        return false;
      }
    }
    return group.length > 1;
  }

  private static boolean contains(int[] group, int at) {
    for (int member : group) {
      if (member == at) {
        return true;
      }
    }
    return false;
  }
}
