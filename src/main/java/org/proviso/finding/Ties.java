package org.proviso.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which findings imply which, and of which groups exactly one is true; by their places. */
final class Ties {

  private final List<Finding> findings;
  private final int[][] implied;
  private final int[][] impliers;
  private final List<int[]> groups;

  Ties(Vocabulary vocabulary) {
    this(
        vocabulary.findings(),
        vocabulary.findings().stream()
            .map(finding -> finding.implies().stream().mapToInt(vocabulary::indexOf).toArray())
            .toArray(int[][]::new),
        vocabulary.groups().values().stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toList());
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
        int[] places = reached.stream().toArray();
        for (int place : places) {
          neighbourhoods[place] = places;
        }
      }
    }
    return neighbourhoods;
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
      if (Arrays.stream(group).anyMatch(member -> member == at)) {
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
