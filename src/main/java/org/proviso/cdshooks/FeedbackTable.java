package org.proviso.cdshooks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the cards, by rule. It counts and ranks nothing.
 *
 * @param rows a row for each rule that feedback tells of, in the order of names; what is told of
 *     cards that are none of ours stands last
 */
public record FeedbackTable(List<Row> rows) {

  private static final String NONE_OF_OURS = "(no card of this rulebook)";
  private static final String NO_REASON = "no reason told";

  /**
   * A rule.
   *
   * @param rule its name
   * @param accepted how often a card of it was accepted
   * @param overridden how often one was set aside
   * @param reasons how often for which reason, the most frequent first
   */
  public record Row(String rule, int accepted, int overridden, Map<String, Integer> reasons) {

    /** Copies the reasons, in order. */
    public Row {
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }
  }

  /** Copies the rows. */
  public FeedbackTable {
    rows = List.copyOf(rows);
  }

  /** Counts feedback. */
  public static FeedbackTable of(List<Feedback> feedback) {
    Map<String, List<Feedback>> byRule = new TreeMap<>();
    List<Feedback> others = new ArrayList<>();
    for (Feedback each : feedback) {
      each.rule()
          .ifPresentOrElse(
              rule -> byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(each),
              () -> others.add(each));
    }
    List<Row> rows = new ArrayList<>();
    byRule.forEach((rule, told) -> rows.add(row(rule, told)));
    if (!others.isEmpty()) {
      rows.add(row(NONE_OF_OURS, others));
    }
    return new FeedbackTable(rows);
  }

  private static Row row(String rule, List<Feedback> told) {
    int accepted = 0;
    Map<String, Integer> reasons = new TreeMap<>();
    for (Feedback each : told) {
      if (each.outcome() == Feedback.Outcome.ACCEPTED) {
        accepted++;
      } else {
        reasons.merge(each.reason().map(Feedback.Reason::code).orElse(NO_REASON), 1, Integer::sum);
      }
    }
    Map<String, Integer> ordered = new LinkedHashMap<>();
    reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(reason -> ordered.put(reason.getKey(), reason.getValue()));
    return new Row(rule, accepted, told.size() - accepted, ordered);
  }
}
