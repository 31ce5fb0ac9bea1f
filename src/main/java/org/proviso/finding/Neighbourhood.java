package org.proviso.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Findings of one patient that bear on each other and on no others, for trying many suppositions in
 * a row. It says the same as {@link Findings#supposing}, states only. Immutable and thread-safe.
 */
public final class Neighbourhood {

  private final int[] places;
  private final Ties ties;
  private final List<Reading> record;
  private final Map<Integer, State> before;
  private final List<State> states;
  private final boolean contradictory;

  /**
   * @param record what the record says to each of the findings by itself
   * @param before what is supposed already, by the order of the findings here
   * @param board what is known of them
   */
  Neighbourhood(
      int[] places, Ties ties, List<Reading> record, Map<Integer, State> before, Board board) {
    this.places = places;
    this.ties = ties;
    this.record = record.stream().map(Reading::blank).toList();
    this.before = before;
    states = board.states();
    contradictory =
        IntStream.range(0, places.length).anyMatch(board::conflicting)
            || ties.groups().stream().anyMatch(group -> board.isAll(State.ABSENT, group));
  }

  /** The places of its findings in {@link Vocabulary#findings()}, in order. */
  public int[] places() {
    return places.clone();
  }

  /** What is known of its findings, in order. */
  public List<State> states() {
    return states;
  }

  /**
   * Whether the record contradicts itself here. Where it does not, supposing a finding to be what
   * it is already makes no difference.
   */
  public boolean isContradictory() {
    return contradictory;
  }

  /**
   * What would be known of its findings, in order, with this supposed beside what is supposed
   * already; empty where that is excluded.
   *
   * @param supposed states by the order of the findings here, from 0
   */
  public Optional<List<State>> supposing(Map<Integer, State> supposed) {
    Map<Integer, State> all = new HashMap<>(before);
    all.putAll(supposed);
    Supposing supposing = new Supposing(ties, record, all, state -> Evidence.BLANK);
    return supposing.isContradictory() ? Optional.empty() : Optional.of(supposing.close().states());
  }
}
