package org.proviso.finding;

import java.util.BitSet;

/**
 * Works out what of the record has to count as not recorded, so that findings supposed to be
 * unknown are: what settles them all the same, or settles that, step by step.
 */
final class Loosening {

  private final Ties ties;
  private final Board forced;
  private final BitSet released;
  private final Board board;
  private final BitSet visited = new BitSet();
  private final BitSet more = new BitSet();

  /**
   * @param forced what is supposed, and what follows; none of it is released
   * @param released what counts as not recorded already
   * @param board what is known with that
   */
  Loosening(Ties ties, Board forced, BitSet released, Board board) {
    this.ties = ties;
    this.forced = forced;
    this.released = released;
    this.board = board;
  }

  /** What has to count as not recorded beyond what does already. */
  BitSet more() {
    return more;
  }

  /** Releases what settles a finding directly; of what is released already, what settles that. */
  void loosen(int at) {
    State state = board.state(at);
    if (state == State.UNKNOWN || visited.get(at)) {
      return;
    }
    visited.set(at);
    boolean implied = false;
    for (int cause : state == State.PRESENT ? ties.impliers(at) : ties.implied(at)) {
      if (board.state(cause) == state) {
        implied = true;
        release(cause);
      }
    }
    if (!implied) {
      State excluding = state == State.PRESENT ? State.ABSENT : State.PRESENT;
      for (int[] group : ties.groups()) {
        if (contains(group, at)) {
          for (int mate : group) {
            if (mate != at && board.state(mate) == excluding) {
              release(mate);
            }
          }
        }
      }
    }
  }

  /** Releases every member of a group. */
  void loosenAll(int[] group) {
    for (int at : group) {
      release(at);
    }
  }

  private void release(int at) {
    if (forced.state(at) != State.UNKNOWN) {
      return;
    }
    if (released.get(at)) {
      loosen(at);
    } else {
      more.set(at);
    }
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
