package org.proviso.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proviso.document.Fields;

/**
 * Closes what is supposed, together with what the record says, over implied and exclusive findings.
 * What is supposed holds, with all that follows from it; the record gives way where it stands
 * against it, and nowhere else.
 */
final class Supposing {

  private final Vocabulary vocabulary;
  private final Relations relations;

  Supposing(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    relations = vocabulary.relations();
  }

  /**
   * The state of every finding.
   *
   * @param record what the record says to each finding by itself
   * @throws IllegalArgumentException where the suppositions exclude each other
   */
  Board close(List<Reading> record, Map<String, State> supposed) {
    Board forced = forced(supposed);
    if (contradicts(forced, supposed)) {
      throw new IllegalArgumentException(
          "these suppositions exclude each other: " + words(fewest(supposed)));
    }
    boolean[] released = new boolean[record.size()];
    for (Map.Entry<String, State> each : supposed.entrySet()) {
      released[vocabulary.indexOf(each.getKey())] = each.getValue() == State.UNKNOWN;
    }
    Board recorded = relations.close(record);
    while (true) {
      Board board = relations.close(merged(record, forced, released, supposed));
      boolean grew = false;
      for (Map.Entry<String, State> each : supposed.entrySet()) {
        if (each.getValue() == State.UNKNOWN) {
          grew |= loosen(vocabulary.indexOf(each.getKey()), board, forced, released);
        }
      }
      for (int[] group : relations.groups()) {
        if (isEmptied(group, board, forced) && !isAll(State.ABSENT, group, recorded)) {
          for (int at : group) {
            grew |= release(at, board, forced, released, new boolean[released.length]);
          }
        }
      }
      if (!grew) {
        return board;
      }
    }
  }

  /** What is supposed, and what follows from it alone. */
  private Board forced(Map<String, State> supposed) {
    List<Reading> readings = new ArrayList<>();
    for (Finding finding : vocabulary.findings()) {
      State state = supposed.getOrDefault(finding.id(), State.UNKNOWN);
      readings.add(
          state == State.UNKNOWN
              ? Reading.nothing()
              : reading(state, List.of(Evidence.supposed(state))));
    }
    return relations.close(readings);
  }

  private boolean contradicts(Board forced, Map<String, State> supposed) {
    for (int at = 0; at < vocabulary.findings().size(); at++) {
      State said = supposed.get(vocabulary.findings().get(at).id());
      if (forced.conflicting(at) || said != null && said != forced.state(at)) {
        return true;
      }
    }
    return relations.groups().stream().anyMatch(group -> isAll(State.ABSENT, group, forced));
  }

  /** Of suppositions that exclude each other, as few as still do. */
  private Map<String, State> fewest(Map<String, State> supposed) {
    Map<String, State> left = new LinkedHashMap<>(supposed);
    for (String id : supposed.keySet()) {
      Map<String, State> without = new LinkedHashMap<>(left);
      without.remove(id);
      if (contradicts(forced(without), without)) {
        left = without;
      }
    }
    return left;
  }

  private static String words(Map<String, State> supposed) {
    return supposed.entrySet().stream()
        .map(each -> each.getKey() + "=" + Fields.written(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private List<Reading> merged(
      List<Reading> record, Board forced, boolean[] released, Map<String, State> supposed) {
    List<Reading> left = new ArrayList<>(record.size());
    for (int at = 0; at < record.size(); at++) {
      boolean overridden =
          released[at] || forced.state(at) != State.UNKNOWN && !agrees(record.get(at), forced, at);
      left.add(overridden ? Reading.nothing() : record.get(at));
    }
    Board alone = relations.close(left);
    List<Reading> merged = new ArrayList<>(record.size());
    for (int at = 0; at < record.size(); at++) {
      String id = vocabulary.findings().get(at).id();
      State state = forced.state(at);
      if (state == State.UNKNOWN) {
        merged.add(
            supposed.containsKey(id)
                ? Reading.nothing().open(Evidence.supposed(State.UNKNOWN))
                : left.get(at));
      } else {
        boolean recordToo =
            !supposed.containsKey(id) && alone.state(at) == state && !alone.conflicting(at);
        merged.add(reading(state, (recordToo ? alone : forced).evidence(at)));
      }
    }
    return merged;
  }

  private static boolean agrees(Reading reading, Board forced, int at) {
    return forced.state(at) == State.PRESENT
        ? reading.no().isEmpty() && reading.reviewed().isEmpty() && reading.open().isEmpty()
        : reading.yes().isEmpty() && reading.open().isEmpty();
  }

  private static Reading reading(State state, List<Evidence> evidence) {
    Reading reading = Reading.nothing();
    for (Evidence item : evidence) {
      if (state == State.PRESENT) {
        reading.yes(item);
      } else {
        reading.no(item);
      }
    }
    return reading;
  }

  /** Releases what still settles a finding that is to be unknown; whether there was any. */
  private boolean loosen(int at, Board board, Board forced, boolean[] released) {
    return loosen(at, board, forced, released, new boolean[released.length]);
  }

  private boolean loosen(int at, Board board, Board forced, boolean[] released, boolean[] visited) {
    if (board.state(at) == State.UNKNOWN || visited[at]) {
      return false;
    }
    visited[at] = true;
    boolean present = board.state(at) == State.PRESENT;
    boolean grew = false;
    boolean implied = false;
    for (int cause : present ? relations.impliers(at) : relations.implied(at)) {
      if (board.state(cause) == board.state(at)) {
        implied = true;
        grew |= release(cause, board, forced, released, visited);
      }
    }
    if (implied) {
      return grew;
    }
    for (int[] group : relations.groups()) {
      if (contains(group, at)) {
        for (int mate : group) {
          if (mate != at && board.state(mate) == (present ? State.ABSENT : State.PRESENT)) {
            grew |= release(mate, board, forced, released, visited);
          }
        }
      }
    }
    return grew;
  }

  private boolean release(
      int at, Board board, Board forced, boolean[] released, boolean[] visited) {
    if (forced.state(at) != State.UNKNOWN) {
      return false;
    }
    if (released[at]) {
      return loosen(at, board, forced, released, visited);
    }
    released[at] = true;
    return true;
  }

  /** Whether nothing is left of a group of which something is supposed to be absent. */
  private static boolean isEmptied(int[] group, Board board, Board forced) {
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
