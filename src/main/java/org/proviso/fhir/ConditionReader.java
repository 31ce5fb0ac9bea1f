package org.proviso.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.patient.Subject;
import org.proviso.terminology.Meaning;

/**
 * Reads Condition (FHIR R4). Its category adds nothing: a diagnosis is one wherever it was made.
 */
final class ConditionReader {

  private static final Optional<RecordList> LIST = Optional.of(RecordList.CONDITIONS);

  private static final Set<Verification> STANDS =
      Set.of(Verification.CONFIRMED, Verification.NOT_STATED, Verification.UNCONFIRMED);

  /** One condition that a CodeableConcept names. */
  record Named(String concept, Meaning.OfCondition meaning, String place, Terms.Breadth breadth) {}

  private final Intake intake;
  private final NoneKnown none;
  private final Set<String> exclusive;

  ConditionReader(Intake intake) {
    this.intake = intake;
    none = new NoneKnown(intake);
    exclusive = intake.terms().exclusive();
  }

  void read(Resource resource) {
    Part condition = resource.part();
    Verification verification = Verification.of(condition);
    if (verification == Verification.ENTERED_IN_ERROR
        || !intake.admits(resource, "subject", LIST)) {
      return;
    }
    if (verification == Verification.NOT_UNDERSTOOD) {
      Part status = condition.get("verificationStatus");
      intake.notes().add(status.place(), Terms.words(status), "is no verificationStatus", LIST);
      return;
    }
    Optional<PartialDate> recorded = intake.date(condition, "recordedDate");
    Part code = condition.get("code");
    if (intake.isLater(recorded, code, LIST) || none.isSaid(condition, code, recorded)) {
      return;
    }
    List<Named> named = named(code);
    if (named.isEmpty()) {
      unknown(code);
      return;
    }
    Course course = course(condition);
    Optional<PartialDate> onset = Onset.of(condition, intake);
    for (Named each : named) {
      Condition read =
          new Condition(
              each.concept(),
              each.meaning().course().orElse(course),
              verification.certainty(),
              each.meaning().subject(),
              onset,
              recorded,
              each.place());
      add(read, each);
    }
    severity(condition, named, course, verification, onset, recorded);
  }

  private void unknown(Part code) {
    boolean silent =
        intake.terms().coded(code).stream()
            .anyMatch(term -> term.meaning() == Meaning.Silent.NOT_TOLD);
    if (!silent) {
      intake.notes().add(code.place(), Terms.words(code), "no condition of the vocabulary", LIST);
    }
  }

  /** The conditions that a concept names; none where it names none that is known. */
  List<Named> named(Part concept) {
    List<Named> named = new ArrayList<>(2);
    for (Terms.Term term : intake.terms().coded(concept)) {
      if (term.meaning() instanceof Meaning.OfCondition meaning) {
        named.add(new Named(meaning.condition(), meaning, term.place(), term.breadth()));
      }
    }
    if (named.isEmpty() && intake.terms().coded(concept).isEmpty()) {
      intake
          .vocabulary()
          .conditions()
          .id(Terms.name(concept))
          .ifPresent(id -> named.add(byName(id, concept.get("text").place())));
    }
    return named;
  }

  /** The conditions that a reference leads to: none that is in error, refuted or another's. */
  List<Named> referred(Part reference, Resource from) {
    return intake
        .resources()
        .resolve(reference.text("reference"), from)
        .filter(found -> found.type().equals("Condition"))
        .filter(found -> STANDS.contains(Verification.of(found.part())))
        .filter(
            found ->
                intake.subjects().of(found, found.part().get("subject"))
                    != Subjects.Whose.ANOTHER_PATIENTS)
        .map(found -> named(found.part().get("code")))
        .orElse(List.of());
  }

  private static Named byName(String id, String place) {
    Meaning.OfCondition meaning =
        new Meaning.OfCondition(id, Optional.empty(), Optional.empty(), Subject.PATIENT);
    return new Named(id, meaning, place, Terms.Breadth.NOT_JUST_THIS);
  }

  private void add(Condition read, Named named) {
    Certainty certainty = read.certainty();
    if (certainty == Certainty.REFUTED) {
      if (named.breadth() == Terms.Breadth.JUST_THIS) {
        intake.patient().condition(read);
      } else {
        intake
            .notes()
            .add(
                named.place(),
                named.concept(),
                "refuted in words, or by a code that says more than the condition: nothing follows");
      }
      return;
    }
    if (named.meaning().certainty().equals(Optional.of(Certainty.UNCONFIRMED))) {
      certainty = Certainty.UNCONFIRMED;
    }
    boolean unsure = exclusive.contains(read.concept()) && certainty != Certainty.CONFIRMED;
    intake
        .patient()
        .condition(
            unsure
                ? read.certainty(certainty).course(Course.NOT_STATED)
                : read.certainty(certainty));
  }

  /** A severity makes another condition of one that the vocabulary knows by that name too. */
  private void severity(
      Part condition,
      List<Named> named,
      Course course,
      Verification verification,
      Optional<PartialDate> onset,
      Optional<PartialDate> recorded) {
    String severity = severity(condition.get("severity"));
    if (severity.isEmpty() || verification == Verification.REFUTED) {
      return;
    }
    for (Named each : named) {
      String label =
          intake
              .vocabulary()
              .conditions()
              .concept(each.concept())
              .map(concept -> concept.label())
              .orElse("");
      intake
          .vocabulary()
          .conditions()
          .id(severity + " " + label)
          .ifPresent(
              id ->
                  intake
                      .patient()
                      .condition(
                          new Condition(
                              id,
                              each.meaning().course().orElse(course),
                              verification.certainty(),
                              each.meaning().subject(),
                              onset,
                              recorded,
                              each.place())));
    }
  }

  /** The words of the severity codes of SNOMED CT (FHIR R4, condition-severity). */
  private static String severity(Part severity) {
    for (Part coding : severity.items("coding")) {
      switch (coding.text("code")) {
        case "24484000" -> {
          return "severe";
        }
        case "6736007" -> {
          return "moderate";
        }
        case "255604002" -> {
          return "mild";
        }
        default -> {}
      }
    }
    String text = severity.text("text").strip();
    return Set.of("severe", "moderate", "mild").contains(text.toLowerCase(java.util.Locale.ROOT))
        ? text
        : "";
  }

  /**
   * Whether it is there now. The status says it; where there is none, an end that has passed says
   * that it is past, and nothing says that it is there.
   */
  private Course course(Part condition) {
    Part status = condition.get("clinicalStatus");
    Optional<PartialDate> end = Onset.end(condition, intake);
    boolean hasEnded = end.isPresent() && !end.get().latest().isAfter(intake.date());
    switch (Verification.word(status, "clinical")) {
      case "active", "recurrence", "relapse" -> {
        if (hasEnded) {
          intake
              .notes()
              .add(
                  condition.place() + ".abatement",
                  "abatement " + end.get(),
                  "the clinicalStatus says that it is there now; read as there now");
        }
        return Course.CURRENT;
      }
      case "inactive", "remission", "resolved" -> {
        return Course.PAST;
      }
      default -> {
        if (status.isThere()) {
          intake.notes().add(status.place(), Terms.words(status), "is no clinicalStatus");
        }
        return hasEnded ? Course.PAST : Course.NOT_STATED;
      }
    }
  }
}
