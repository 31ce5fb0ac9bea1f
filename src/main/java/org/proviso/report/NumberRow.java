package org.proviso.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proviso.finding.Threshold;
import org.proviso.rules.Grounds;
import org.proviso.rules.Rule;

/**
 * A threshold in a catalogue.
 *
 * @param name its name
 * @param words its number with the unit
 * @param basis where the number comes from
 * @param note what it is
 * @param adjusted why a site adjusted it; empty where none did
 * @param rules how many of the rules shown rest on it, in words
 */
record NumberRow(
    String name, String words, String basis, String note, String adjusted, String rules) {
  /** Every threshold, in the order written. */
  static List<NumberRow> of(Catalogue catalogue) {
    Map<Threshold, Integer> resting = new LinkedHashMap<>();
    catalogue.rulebook().vocabulary().thresholds().forEach(each -> resting.put(each, 0));
    for (Rule rule : catalogue.rules()) {
      Grounds.of(rule, catalogue.rulebook().vocabulary())
          .thresholds()
          .forEach(each -> resting.merge(each, 1, Integer::sum));
    }
    List<NumberRow> rows = new ArrayList<>();
    resting.forEach(
        (each, rules) ->
            rows.add(
                new NumberRow(
                    each.name(),
                    each.words(),
                    each.basis(),
                    each.note(),
                    each.adjusted().orElse(""),
                    rules == 0 ? "no rule here" : Page.count(rules, "rule", "rules"))));
    return rows;
  }
}
