package org.proviso.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The states of all findings while they are being worked out. */
final class Board {

  private final State[] states;
  private final boolean[] conflicting;
  private final List<List<Evidence>> evidence = new ArrayList<>();

  Board(int size) {
    states = new State[size];
    Arrays.fill(states, State.UNKNOWN);
    conflicting = new boolean[size];
    for (int at = 0; at < size; at++) {
      evidence.add(List.of());
    }
  }

  State state(int at) {
    return states[at];
  }

  List<State> states() {
    return List.of(states);
  }

  /** Whether all members of a group of several are in a state. */
  boolean isAll(State state, int[] group) {
    for (int at : group) {
      if (states[at] != state) {
        return false;
      }
    }
    return group.length > 1;
  }

  boolean conflicting(int at) {
    return conflicting[at];
  }

  List<Evidence> evidence(int at) {
    return evidence.get(at);
  }

  void set(int at, State state, List<Evidence> why) {
    states[at] = state;
    evidence.set(at, List.copyOf(why));
  }

  /** Marks a present finding as also denied; whether that is new. */
  boolean conflict(int at, List<Evidence> contrary) {
    boolean isNew = !conflicting[at];
    conflicting[at] = true;
    List<Evidence> both = new ArrayList<>(evidence.get(at));
    contrary.stream().filter(item -> !both.contains(item)).forEach(both::add);
    evidence.set(at, List.copyOf(both));
    return isNew;
  }
}
