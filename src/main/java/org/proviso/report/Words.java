package org.proviso.report;

import java.util.List;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.finding.Evidence;
import org.proviso.finding.State;
import org.proviso.patient.Certainty;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Weight;

/** The phrases that every form shares. */
final class Words {

  static final String NOTHING_RAISED =
      "Nothing was raised from what is recorded. That does not mean that there is nothing to raise;"
          + " see the open questions.";

  static final String SAFETY_FIRST = "Read the safety points above first.";

  private Words() {}

  /** The heading over what concerns several medicines. */
  static String several(List<Drug> drugs) {
    return drugs.size() == 2 ? "Both medicines" : "More than one medicine";
  }

  /** The names of medicines in a row: "a, b and c". */
  static String all(List<Drug> drugs) {
    List<String> labels = drugs.stream().map(Drug::label).toList();
    int last = labels.size() - 1;
    return last < 1
        ? String.join("", labels)
        : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
  }

  /** Its title; with the medicines where it concerns several, and not all that there are. */
  static String title(Consideration consideration, List<Drug> drugs) {
    List<Drug> concerned =
        drugs.stream().filter(drug -> consideration.rule().drugs().contains(drug.id())).toList();
    String title = consideration.text().title();
    return concerned.size() > 1 && concerned.size() < drugs.size()
        ? title + " (" + all(concerned) + ")"
        : title;
  }

  /** Whether a favour for the same medicine points to it. */
  static boolean comesBeforeAFavour(Consideration consideration) {
    return consideration.rule().weight() == Weight.CONTRAINDICATED
        || consideration.rule().weight() == Weight.SERIOUS;
  }

  static String weight(Weight weight) {
    return switch (weight) {
      case CONTRAINDICATED -> "contraindicated on a label";
      case SERIOUS -> "serious";
      case CAUTION -> "caution";
      case MAY_FAVOUR -> "may favour";
      case INFORMATION -> "information";
    };
  }

  static String scope(Scope scope) {
    return switch (scope.state()) {
      case IN -> "In scope: " + scope.reason() + ".";
      case OUT ->
          "Out of scope: "
              + scope.reason()
              + ". No rule was applied, and that nothing is raised says nothing about the patient.";
      case UNKNOWN -> "Scope unknown: " + scope.reason() + ". Every rule was applied all the same.";
    };
  }

  static String notApplied(Assessment assessment) {
    return assessment.notApplied()
        + (assessment.notApplied() == 1 ? " further rule was" : " further rules were")
        + " not applied: only those that carry a statement of the two source"
        + " documents, and those about suicidality.";
  }

  static List<Consideration> only(Drug drug, Assessment assessment) {
    return assessment.considerations().stream()
        .filter(consideration -> consideration.rule().drugs().equals(List.of(drug.id())))
        .toList();
  }

  static String because(Because because) {
    String state =
        because.state() == State.PRESENT
            ? because.finding().label()
            : "not so: " + because.finding().label();
    return state
        + (because.conflicting() ? " (the record also says the contrary)" : "")
        + ": "
        + because.evidence().stream().map(Words::evidence).collect(Collectors.joining("; "));
  }

  static String evidence(Evidence evidence) {
    return evidence.what()
        + evidence.date().map(date -> ", " + date).orElse("")
        + (evidence.certainty() == Certainty.UNCONFIRMED ? ", not confirmed" : "")
        + (evidence.certainty() == Certainty.REFUTED ? ", refuted" : "")
        + " ["
        + evidence.where()
        + "]";
  }

  static String source(Citation citation) {
    return citation.source().title()
        + ": "
        + citation.section().title()
        + citation.source().link().map(link -> " <" + link + ">").orElse("");
  }
}
