package org.proviso.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proviso.finding.Finding;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Grounds;
import org.proviso.rules.Rule;

/**
 * A finding in a catalogue.
 *
 * @param anchor its id within the page
 * @param id its id in rules
 * @param label a noun phrase
 * @param ask the question in plain words
 * @param derivation what makes it present, open or absent
 */
record FindingRow(String anchor, String id, String label, String ask, List<Line> derivation) {

  /**
   * What brings about one state.
   *
   * @param sort the state: present, open or absent
   * @param words what brings it about
   */
  record Line(String sort, String words) {

    private static Line of(String derivation) {
      int colon = derivation.indexOf(": ");
      return colon < 0
          ? new Line("", derivation)
          : new Line(derivation.substring(0, colon), derivation.substring(colon + 2));
    }
  }

  static String anchor(Finding finding) {
    return "f-" + finding.id();
  }

  /** The findings that the rules of a catalogue rest on, in the vocabulary's order. */
  static List<FindingRow> of(Catalogue catalogue) {
    Vocabulary vocabulary = catalogue.rulebook().vocabulary();
    Set<Finding> resting = new HashSet<>();
    for (Rule rule : catalogue.rules()) {
      resting.addAll(Grounds.of(rule, vocabulary).findings());
    }
    return vocabulary.findings().stream()
        .filter(resting::contains)
        .map(finding -> of(finding, vocabulary))
        .toList();
  }

  private static FindingRow of(Finding finding, Vocabulary vocabulary) {
    List<Line> lines = new ArrayList<>();
    finding.criterion().derivation().forEach(line -> lines.add(Line.of(line)));
    List<String> medicines = finding.criterion().medicines(vocabulary.medicines());
    if (!medicines.isEmpty()) {
      lines.add(new Line("medicines", String.join(", ", medicines)));
    }
    if (!finding.implies().isEmpty()) {
      lines.add(new Line("implies", String.join(", ", finding.implies())));
    }
    return new FindingRow(
        anchor(finding), finding.id(), Page.capital(finding.label()), finding.ask(), lines);
  }
}
