package org.proviso.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How findings bear on each other: one implies another, or exactly one of a group is true. Closing
 * a set of readings over both settles everything that follows, so that nobody is asked, or told,
 * the impossible.
 */
final class Relations {

  private final Ties ties;
  private final int size;

  Relations(Ties ties) {
    this.ties = ties;
    size = ties.findings().size();
  }

  /** The state of every finding, from what the record says to each by itself. */
  Board close(List<Reading> readings) {
    Board board = new Board(readings.size());
    for (int at = 0; at < readings.size(); at++) {
      if (!readings.get(at).yes().isEmpty()) {
        board.set(at, State.PRESENT, readings.get(at).yes());
        if (!readings.get(at).no().isEmpty()) {
          board.conflict(at, readings.get(at).no());
        }
      }
    }
    presentSpreads(board);
    for (int at = 0; at < readings.size(); at++) {
      List<Evidence> no = readings.get(at).no();
      if (!no.isEmpty() && board.state(at) == State.UNKNOWN) {
        board.set(at, State.ABSENT, no);
      } else if (!no.isEmpty() && readings.get(at).yes().isEmpty()) {
        board.conflict(at, no);
      }
    }
    settle(board);
    boolean[] open = opened(board, readings);
    for (int at = 0; at < readings.size(); at++) {
      Optional<Evidence> reviewed = readings.get(at).reviewed();
      if (board.state(at) == State.UNKNOWN && !open[at] && reviewed.isPresent()) {
        board.set(at, State.ABSENT, List.of(reviewed.get()));
      }
    }
    settle(board);
    return board;
  }

  private boolean[] opened(Board board, List<Reading> readings) {
    boolean[] open = new boolean[readings.size()];
    for (int at = 0; at < open.length; at++) {
      if (!readings.get(at).open().isEmpty()) {
        open(at, readings.get(at).open(), readings, board, open);
      }
    }
    return open;
  }

  /** What opens a finding by itself is told, rather than what opens one that implies it. */
  private void open(
      int at, List<Evidence> why, List<Reading> readings, Board board, boolean[] open) {
    if (board.state(at) == State.UNKNOWN && !open[at]) {
      open[at] = true;
      List<Evidence> own = readings.get(at).open().isEmpty() ? why : readings.get(at).open();
      board.set(at, State.UNKNOWN, own);
      for (int target : ties.implied(at)) {
        open(target, via(own, "may be " + ties.findings().get(at).label()), readings, board, open);
      }
    }
  }

  private void settle(Board board) {
    boolean changed = true;
    while (changed) {
      changed = presentSpreads(board) | absentSpreads(board) | groupsSettle(board);
    }
  }

  private boolean presentSpreads(Board board) {
    boolean changed = false;
    boolean again = true;
    while (again) {
      again = false;
      for (int at = 0; at < size; at++) {
        if (board.state(at) == State.PRESENT) {
          for (int target : ties.implied(at)) {
            if (board.state(target) != State.PRESENT) {
              List<Evidence> contrary =
                  board.state(target) == State.ABSENT ? board.evidence(target) : List.of();
              board.set(target, State.PRESENT, because(at, board));
              if (!contrary.isEmpty()) {
                board.conflict(target, contrary);
              }
              again = true;
            }
          }
        }
      }
      changed |= again;
    }
    return changed;
  }

  private boolean absentSpreads(Board board) {
    boolean changed = false;
    for (int at = 0; at < size; at++) {
      if (board.state(at) == State.ABSENT) {
        for (int source : ties.impliers(at)) {
          if (board.state(source) == State.UNKNOWN) {
            board.set(source, State.ABSENT, because(at, board));
            changed = true;
          }
        }
      }
    }
    return changed;
  }

  private boolean groupsSettle(Board board) {
    boolean changed = false;
    for (int[] group : ties.groups()) {
      List<Integer> present = members(group, State.PRESENT, board);
      List<Integer> unknown = members(group, State.UNKNOWN, board);
      if (present.size() > 1) {
        for (int at : present) {
          changed |= board.conflict(at, List.of());
        }
      }
      if (!present.isEmpty()) {
        for (int at : unknown) {
          board.set(at, State.ABSENT, because(present.get(0), board));
          changed = true;
        }
      } else if (unknown.size() == 1 && group.length > 1) {
        List<Evidence> why = new ArrayList<>();
        for (int at : members(group, State.ABSENT, board)) {
          why.addAll(because(at, board));
        }
        board.set(unknown.get(0), State.PRESENT, why);
        changed = true;
      }
    }
    return changed;
  }

  private static List<Integer> members(int[] group, State state, Board board) {
    List<Integer> members = new ArrayList<>();
    for (int at : group) {
      if (board.state(at) == state) {
        members.add(at);
      }
    }
    return members;
  }

  private List<Evidence> because(int at, Board board) {
    for (Evidence item : board.evidence(at)) {
      if (item == Evidence.BLANK) {
        return board.evidence(at);
      }
    }
    String label = ties.findings().get(at).label();
    return via(
        board.evidence(at),
        "follows from " + label + (board.state(at) == State.PRESENT ? "" : " being absent"));
  }

  private static List<Evidence> via(List<Evidence> evidence, String link) {
    List<Evidence> linked = new ArrayList<>(evidence.size());
    for (Evidence item : evidence) {
      linked.add(item.via(link));
    }
    return linked;
  }
}
