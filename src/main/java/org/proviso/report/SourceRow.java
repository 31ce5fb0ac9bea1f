package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import org.proviso.rules.Source;

/**
 * A source in a catalogue.
 *
 * @param anchor its id within the page
 * @param title its title
 * @param kind what it is, with country and year
 * @param link a web address; empty where none
 * @param checked the day of the last check
 * @param reviewBy the day by which to check again
 * @param rules how many of the rules shown rest on it, in words
 */
record SourceRow(
    String anchor,
    String title,
    String kind,
    String link,
    String checked,
    String reviewBy,
    String rules) {
  /** The sources that the rules shown rest on, in the order written. */
  static List<SourceRow> of(Catalogue catalogue) {
    List<SourceRow> rows = new ArrayList<>();
    for (Source source : catalogue.rulebook().sources().values()) {
      int rules =
          (int)
              catalogue.rules().stream()
                  .filter(
                      rule ->
                          rule.cites().stream().anyMatch(id -> id.startsWith(source.id() + "/")))
                  .count();
      if (rules > 0) {
        rows.add(
            new SourceRow(
                "s-" + source.id(),
                source.title(),
                Point.Reference.kind(source, catalogue.rulebook().texts()),
                Point.Reference.address(source),
                source.checked().toString(),
                source.reviewBy().toString(),
                Page.count(rules, "rule", "rules")));
      }
    }
    return rows;
  }
}
