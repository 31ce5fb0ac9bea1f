package org.proviso.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which findings imply which, and of which groups exactly one is true; by their places. */
final class Ties {

  private final List<Finding> findings;
  private final int[][] implied;
  private final int[][] impliers;
  private final List<int[]> groups;

  Ties(Vocabulary vocabulary) {
    this(vocabulary.findings(), implied(vocabulary), groups(vocabulary));
  }

  private static int[][] implied(Vocabulary vocabulary) {
    int[][] implied = new int[vocabulary.findings().size()][];
    for (int at = 0; at < implied.length; at++) {
      List<String> ids = vocabulary.findings().get(at).implies();
      implied[at] = new int[ids.size()];
      for (int id = 0; id < implied[at].length; id++) {
        implied[at][id] = vocabulary.indexOf(ids.get(id));
      }
    }
    return implied;
  }

  private static List<int[]> groups(Vocabulary vocabulary) {
    List<int[]> groups = new ArrayList<>();
    for (List<Integer> members : vocabulary.groups().values()) {
      int[] group = new int[members.size()];
      for (int at = 0; at < group.length; at++) {
        group[at] = members.get(at);
      }
      groups.add(group);
    }
    return groups;
  }

  private Ties(List<Finding> findings, int[][] implied, List<int[]> groups) {
    this.findings = findings;
    this.implied = implied;
    this.groups = groups;
    int[] numbers = new int[implied.length];
    for (int[] targets : implied) {
      for (int target : targets) {
        numbers[target]++;
      }
    }
    impliers = new int[implied.length][];
    for (int at = 0; at < impliers.length; at++) {
      impliers[at] = new int[numbers[at]];
    }
    for (int at = 0; at < implied.length; at++) {
      for (int target : implied[at]) {
        impliers[target][impliers[target].length - numbers[target]--] = at;
      }
    }
  }

  /** The same among some findings only, renumbered; none of them is related to any other. */
  Ties among(int[] places) {
    int[] local = new int[findings.size()];
    List<Finding> chosen = new ArrayList<>(places.length);
    for (int at = 0; at < places.length; at++) {
      local[places[at]] = at;
      chosen.add(findings.get(places[at]));
    }
    int[][] follows = new int[places.length][];
    for (int at = 0; at < places.length; at++) {
      follows[at] = renumbered(implied[places[at]], local);
    }
    List<int[]> whole = new ArrayList<>();
    for (int[] group : groups) {
      int first = group[0];
      if (places[local[first]] == first) {
        whole.add(renumbered(group, local));
      }
    }
    return new Ties(chosen, follows, whole);
  }

  private static int[] renumbered(int[] places, int[] local) {
    int[] renumbered = new int[places.length];
    for (int at = 0; at < places.length; at++) {
      renumbered[at] = local[places[at]];
    }
    return renumbered;
  }

  /** For each finding, all that are related to it, over however many steps, and itself. */
  int[][] neighbourhoods() {
    int[][] neighbourhoods = new int[findings.size()][];
    for (int at = 0; at < neighbourhoods.length; at++) {
      if (neighbourhoods[at] == null) {
        BitSet reached = new BitSet();
        reach(at, reached);
        int[] places = places(reached);
        for (int place : places) {
          neighbourhoods[place] = places;
        }
      }
    }
    return neighbourhoods;
  }

  /** All that follow from a finding, over however many steps, without itself. */
  int[] reached(int at) {
    BitSet reached = new BitSet();
    follow(at, reached);
    reached.clear(at);
    return places(reached);
  }

  private void follow(int at, BitSet reached) {
    if (!reached.get(at)) {
      reached.set(at);
      for (int next : implied[at]) {
        follow(next, reached);
      }
    }
  }

  private static int[] places(BitSet reached) {
    int[] places = new int[reached.cardinality()];
    int number = 0;
    for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
      places[number++] = at;
    }
    return places;
  }

  private static boolean contains(int[] group, int at) {
    for (int member : group) {
      if (member == at) {
        return true;
      }
    }
    return false;
  }

  private void reach(int at, BitSet reached) {
    if (reached.get(at)) {
      return;
    }
    reached.set(at);
    for (int next : implied[at]) {
      reach(next, reached);
    }
    for (int next : impliers[at]) {
      reach(next, reached);
    }
    for (int[] group : groups) {
      if (contains(group, at)) {
        for (int member : group) {
          reach(member, reached);
        }
      }
    }
  }

  /** The findings, by their places. */
  List<Finding> findings() {
    return findings;
  }

  /** The places of the findings that a finding implies. */
  int[] implied(int at) {
    return implied[at];
  }

  /** The places of the findings that imply a finding. */
  int[] impliers(int at) {
    return impliers[at];
  }

  /** The groups of which exactly one finding is true, by the places of their findings. */
  List<int[]> groups() {
    return groups;
  }
}
