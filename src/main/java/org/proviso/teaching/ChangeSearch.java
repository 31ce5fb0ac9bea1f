package org.proviso.teaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;

/**
 * Looks for the smallest suppositions under which a rule comes out otherwise. Findings that bear on
 * each other are tried together, those that do not apart: what brings the rule about is one way
 * from each, and only what no part of it brings about already.
 */
final class ChangeSearch {

  /** No rule of the shipped rulebook comes near it; it bounds the time that a pack can take. */
  private static final int MOST_TRIED = 100_000;

  private final List<Conditions.Part[]> clauses;
  private final List<Nearby> parts = new ArrayList<>();
  private final int underAge;
  private final int chronicPain;
  private int size;

  /**
   * @param findings of a patient who is not out of scope
   */
  ChangeSearch(List<Conditions.Part[]> clauses, Findings findings) {
    this.clauses = clauses;
    Vocabulary vocabulary = findings.vocabulary();
    underAge = vocabulary.indexOf(Scope.UNDER_18);
    chronicPain = vocabulary.indexOf(Scope.CHRONIC_PAIN);
    Set<Integer> mattering = new HashSet<>(Set.of(underAge, chronicPain));
    List<Integer> own = new ArrayList<>();
    for (Conditions.Part[] clause : clauses) {
      for (Conditions.Part part : clause) {
        mattering.add(part.finding());
        own.add(part.finding());
      }
    }
    Set<Integer> covered = new HashSet<>();
    for (int at : own) {
      if (!covered.contains(at)) {
        Nearby nearby = new Nearby(findings.around(vocabulary.findings().get(at).id()), mattering);
        parts.add(nearby);
        covered.addAll(nearby.mattering());
      }
    }
  }

  /**
   * The suppositions that make the rule come out so, and of which no part does.
   *
   * @param suppositions by size, then in the vocabulary's order
   * @param upTo the size up to which there are no others
   */
  record Found(List<Map<Integer, State>> suppositions, int upTo) {}

  /**
   * Every smallest supposition that makes the rule come out so, up to a size; where there is none
   * so small, those of the smallest size there are.
   */
  Found smallest(Verdict.Outcome goal, int most) {
    while (true) {
      while (size < most && growAll()) {
        size++;
      }
      List<Map<Integer, State>> all = minimal(reaching(goal));
      int least = all.stream().mapToInt(Map::size).min().orElse(Integer.MAX_VALUE);
      boolean isWhole = parts.stream().noneMatch(Nearby::isGrowing);
      if (least <= Math.max(size, most) || isWhole || !growAll()) {
        int upTo = isWhole ? Integer.MAX_VALUE : size;
        int bound = Math.max(least, most);
        return new Found(all.stream().filter(each -> each.size() <= bound).toList(), upTo);
      }
      size++;
    }
  }

  /** Tries one more finding everywhere; false where nothing is left, or too much was tried. */
  private boolean growAll() {
    if (parts.stream().mapToInt(Nearby::tried).sum() > MOST_TRIED
        || parts.stream().noneMatch(Nearby::isGrowing)) {
      return false;
    }
    parts.forEach(Nearby::grow);
    return true;
  }

  private List<Map<Integer, State>> reaching(Verdict.Outcome goal) {
    List<Map<Integer, State>> reaching = new ArrayList<>();
    choose(0, new HashMap<>(), List.of(Map.of()), goal, reaching);
    return reaching;
  }

  /**
   * Chooses a way for each part in turn, with the suppositions that bring the chosen ways about.
   */
  private void choose(
      int part,
      Map<Integer, State> states,
      List<Map<Integer, State>> suppositions,
      Verdict.Outcome goal,
      List<Map<Integer, State>> reaching) {
    if (part == parts.size()) {
      if (isReached(goal, states)) {
        reaching.addAll(suppositions);
      }
      return;
    }
    List<Integer> places = parts.get(part).mattering();
    parts
        .get(part)
        .ways()
        .forEach(
            (way, found) -> {
              Map<Integer, State> more = new HashMap<>(states);
              for (int at = 0; at < places.size(); at++) {
                more.put(places.get(at), way.get(at));
              }
              choose(part + 1, more, product(suppositions, found), goal, reaching);
            });
  }

  private static List<Map<Integer, State>> product(
      List<Map<Integer, State>> suppositions, List<Map<Integer, State>> more) {
    List<Map<Integer, State>> product = new ArrayList<>(suppositions.size() * more.size());
    for (Map<Integer, State> one : suppositions) {
      for (Map<Integer, State> other : more) {
        Map<Integer, State> both = new TreeMap<>(one);
        both.putAll(other);
        product.add(both);
      }
    }
    return product;
  }

  private boolean isReached(Verdict.Outcome goal, Map<Integer, State> states) {
    return states.get(underAge) != State.PRESENT
        && states.get(chronicPain) != State.ABSENT
        && Conditions.outcome(clauses, states::get) == goal;
  }

  private static List<Map<Integer, State>> minimal(List<Map<Integer, State>> found) {
    List<Map<Integer, State>> minimal = new ArrayList<>();
    found.sort(ChangeSearch::compare);
    for (Map<Integer, State> each : found) {
      if (minimal.stream().noneMatch(less -> each.entrySet().containsAll(less.entrySet()))) {
        minimal.add(each);
      }
    }
    return minimal;
  }

  private static int compare(Map<Integer, State> one, Map<Integer, State> other) {
    if (one.size() != other.size()) {
      return Integer.compare(one.size(), other.size());
    }
    return key(one).compareTo(key(other));
  }

  private static String key(Map<Integer, State> supposition) {
    StringBuilder key = new StringBuilder();
    supposition.forEach((at, state) -> key.append((char) at.intValue()).append(state.ordinal()));
    return key.toString();
  }
}
