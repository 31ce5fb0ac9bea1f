package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.State;
import org.proviso.patient.Certainty;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Weight;

/** What every form says in the same way. */
record Words(Phrases phrases) {

  static Words of(Manner manner) {
    return new Words(manner.phrases());
  }

  /** The heading over what concerns several medicines. */
  String several(List<Drug> drugs) {
    return phrases.say(drugs.size() == 2 ? "both-medicines" : "several-medicines");
  }

  /** The names of medicines in a row: "a, b and c". */
  String all(List<Drug> drugs) {
    List<String> labels = new ArrayList<>();
    for (Drug drug : drugs) {
      labels.add(drug.label());
    }
    int last = labels.size() - 1;
    return last < 1
        ? String.join("", labels)
        : String.join(", ", labels.subList(0, last))
            + " "
            + phrases.say("and")
            + " "
            + labels.get(last);
  }

  /** Its title; with the medicines where it concerns several, and not all that there are. */
  String title(Consideration consideration, List<Drug> drugs) {
    List<Drug> concerned = new ArrayList<>();
    for (Drug drug : drugs) {
      if (consideration.rule().drugs().contains(drug.id())) {
        concerned.add(drug);
      }
    }
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

  String scope(Scope scope) {
    return phrases.say("scope-" + Fields.written(scope.state()), "reason", scope.reason());
  }

  String notApplied(Assessment assessment) {
    return phrases.count("not-applied", assessment.notApplied());
  }

  static List<Consideration> only(Drug drug, Assessment assessment) {
    List<Consideration> only = new ArrayList<>();
    for (Consideration consideration : assessment.considerations()) {
      if (consideration.rule().drugs().equals(List.of(drug.id()))) {
        only.add(consideration);
      }
    }
    return only;
  }

  String because(Because because) {
    String label = because.finding().label();
    String state =
        because.state() == State.PRESENT ? label : phrases.say("not-so", "finding", label);
    List<String> evidence = new ArrayList<>();
    for (Evidence each : because.evidence()) {
      evidence.add(evidence(each));
    }
    return state
        + (because.conflicting() ? " (" + phrases.say("contrary") + ")" : "")
        + ": "
        + String.join("; ", evidence);
  }

  String evidence(Evidence evidence) {
    String certainty = certainty(evidence.certainty());
    return evidence.what()
        + (evidence.date().isPresent() ? ", " + evidence.date().get() : "")
        + (certainty.isEmpty() ? "" : ", " + certainty)
        + " ["
        + evidence.where()
        + "]";
  }

  /** How certain something is, where it is not certain; else empty. */
  String certainty(Certainty certainty) {
    return switch (certainty) {
      case UNCONFIRMED -> phrases.say("not-confirmed");
      case REFUTED -> phrases.say("refuted");
      case CONFIRMED, NOT_STATED -> "";
    };
  }

  /** How well the least verified of a consideration's sources was verified. */
  String verified(Consideration consideration) {
    return phrases.texts().word("verified", consideration.verified());
  }

  static String source(Citation citation) {
    return citation.source().title()
        + ": "
        + citation.section().title()
        + (citation.source().link().isPresent() ? " <" + citation.source().link().get() + ">" : "");
  }
}
