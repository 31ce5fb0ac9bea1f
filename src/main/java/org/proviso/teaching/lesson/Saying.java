package org.proviso.teaching.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.rules.Drug;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;
import org.proviso.teaching.LiteralReading;

/** The words that questions, choices and feedback are made of. */
record Saying(Rulebook rulebook, Optional<Level> level) {

  static final String NOT_RECORDED_IS_NOT_ABSENT =
      "What is not recorded is not known to be absent; it is a question.";

  /** What a rule teaches: one sentence, or its words at the level that was asked for. */
  String taught(Rule rule) {
    RuleText text = rulebook.text(rule);
    return level.map(text::at).orElse(text.teaching());
  }

  /** The title of a rule with the medicine that it is about. */
  String title(Rule rule) {
    return "“" + rulebook.text(rule).title() + "” (" + medicines(rule) + ")";
  }

  private String medicines(Rule rule) {
    List<String> labels =
        rulebook.drugs().stream()
            .filter(drug -> rule.drugs().contains(drug.id()))
            .map(Drug::label)
            .toList();
    return labels.size() == rulebook.drugs().size() && labels.size() == 2
        ? "both medicines"
        : String.join(" and ", labels);
  }

  static String weight(Weight weight) {
    return switch (weight) {
      case CONTRAINDICATED -> "contraindicated on a label";
      case SERIOUS -> "serious";
      case CAUTION -> "a caution";
      case MAY_FAVOUR -> "a reason that may favour it";
      case INFORMATION -> "information";
    };
  }

  static String quoted(Finding finding) {
    return "“" + finding.label() + "”";
  }

  /** What is known of a finding, and what it rests on. */
  static String known(Finding finding, Findings findings) {
    return known(finding, findings.state(finding.id()), findings.evidence(finding.id()));
  }

  static String known(LiteralReading literal) {
    return known(literal.finding(), literal.state(), literal.evidence());
  }

  private static String known(Finding finding, State state, List<Evidence> evidence) {
    String rests =
        evidence.isEmpty()
            ? ""
            : " ("
                + evidence.stream()
                    .map(Saying::evidence)
                    .distinct()
                    .collect(Collectors.joining("; "))
                + ")";
    return quoted(finding)
        + switch (state) {
          case PRESENT -> " is recorded" + rests;
          case ABSENT -> " is known not to be so" + rests;
          case UNKNOWN -> evidence.isEmpty() ? " is not recorded" : " stays open" + rests;
        };
  }

  private static String evidence(Evidence evidence) {
    String date = evidence.date().map(Object::toString).orElse("");
    return evidence.what() + (date.isEmpty() || evidence.what().endsWith(date) ? "" : ", " + date);
  }
}
