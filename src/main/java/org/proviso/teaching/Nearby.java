package org.proviso.teaching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.proviso.finding.Neighbourhood;
import org.proviso.finding.State;

/**
 * Within findings that bear on each other and on no others: by which smallest suppositions those
 * that matter come to stand one way or another. Each time it grows, all suppositions of one more
 * finding are tried. Not thread-safe.
 */
final class Nearby {

  private final Neighbourhood neighbourhood;
  private final int[] places;
  private final List<Integer> mattering = new ArrayList<>();
  private final Map<List<State>, List<Map<Integer, State>>> ways = new LinkedHashMap<>();
  private Map<Map<Integer, State>, List<State>> frontier = new LinkedHashMap<>();
  private int tried;

  /**
   * @param mattering the places of the findings that matter; those elsewhere are passed over
   */
  Nearby(Neighbourhood neighbourhood, Set<Integer> mattering) {
    this.neighbourhood = neighbourhood;
    places = neighbourhood.places();
    for (int at = 0; at < places.length; at++) {
      if (mattering.contains(places[at])) {
        this.mattering.add(at);
      }
    }
    frontier.put(Map.of(), neighbourhood.states());
    ways.put(chosen(neighbourhood.states()), List.of(Map.of()));
  }

  /** The places of the findings that matter here, in order. */
  List<Integer> mattering() {
    return mattering.stream().map(at -> places[at]).toList();
  }

  /**
   * The ways in which the findings that matter can stand, and the suppositions, by place, that
   * bring each about and of which no part does.
   */
  Map<List<State>, List<Map<Integer, State>>> ways() {
    Map<List<State>, List<Map<Integer, State>>> byPlace = new LinkedHashMap<>();
    ways.forEach((way, found) -> byPlace.put(way, found.stream().map(this::byPlace).toList()));
    return byPlace;
  }

  private Map<Integer, State> byPlace(Map<Integer, State> supposition) {
    Map<Integer, State> byPlace = new TreeMap<>();
    supposition.forEach((at, state) -> byPlace.put(places[at], state));
    return byPlace;
  }

  /** How many suppositions were tried. */
  int tried() {
    return tried;
  }

  /** Whether larger suppositions could be tried. */
  boolean isGrowing() {
    return !frontier.isEmpty();
  }

  /** Tries all suppositions of one more finding. */
  void grow() {
    Map<Map<Integer, State>, List<State>> next = new LinkedHashMap<>();
    Set<Map<Integer, State>> seen = new HashSet<>();
    Map<List<State>, List<Map<Integer, State>>> found = new HashMap<>();
    frontier.forEach(
        (from, is) -> {
          boolean anyway = neighbourhood.isContradictory();
          for (int at = 0; at < places.length; at++) {
            for (State state : State.values()) {
              if (!from.containsKey(at) && (is.get(at) != state || anyway)) {
                Map<Integer, State> grown = new TreeMap<>(from);
                grown.put(at, state);
                if (seen.add(grown)) {
                  tryOut(grown).ifPresent(then -> add(grown, then, next, found));
                }
              }
            }
          }
        });
    found.forEach(
        (way, suppositions) ->
            ways.merge(
                way,
                suppositions,
                (some, more) -> {
                  List<Map<Integer, State>> all = new ArrayList<>(some);
                  all.addAll(more);
                  return all;
                }));
    frontier = next;
  }

  private Optional<List<State>> tryOut(Map<Integer, State> supposition) {
    tried++;
    return neighbourhood.supposing(supposition);
  }

  private void add(
      Map<Integer, State> grown,
      List<State> then,
      Map<Map<Integer, State>, List<State>> next,
      Map<List<State>, List<Map<Integer, State>>> found) {
    next.put(grown, then);
    List<State> way = chosen(then);
    if (ways.getOrDefault(way, List.of()).stream()
        .noneMatch(less -> grown.entrySet().containsAll(less.entrySet()))) {
      found.computeIfAbsent(way, key -> new ArrayList<>()).add(Collections.unmodifiableMap(grown));
    }
  }

  private List<State> chosen(List<State> states) {
    return mattering.stream().map(states::get).toList();
  }
}
