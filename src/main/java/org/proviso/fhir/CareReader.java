package org.proviso.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.finding.Concept;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.patient.Subject;
import org.proviso.patient.Treatment;

/**
 * Reads Encounter and Procedure (FHIR R4) where they answer a finding and only there: a stay in
 * hospice, a visit for a pregnancy, a treatment of pain without medicines, an operation or
 * electroconvulsive therapy that is being prepared.
 */
final class CareReader {

  private static final Optional<RecordList> NO_LIST = Optional.empty();

  /** Conditions that are a kind of care, so that a visit for it says that it is given. */
  private static final Set<String> CARE =
      Set.of(
          "hospice-care", "palliative-care", "pregnancy", "high-risk-pregnancy", "breastfeeding");

  /** "Surgical procedure" of SNOMED CT (FHIR R4, procedure-category). */
  private static final String SURGICAL = "387713003";

  private static final String ELECTROCONVULSIVE = "electroconvulsive therapy";

  private final Intake intake;
  private final ConditionReader conditions;
  private final Map<String, Integer> notAsked = new LinkedHashMap<>();

  CareReader(Intake intake, ConditionReader conditions) {
    this.intake = intake;
    this.conditions = conditions;
  }

  void read(Resource resource) {
    boolean read = resource.type().equals("Encounter") ? encounter(resource) : procedure(resource);
    if (!read) {
      notAsked.merge(resource.type(), 1, Integer::sum);
    }
  }

  private boolean encounter(Resource resource) {
    Part encounter = resource.part();
    List<Part> reasons = new ArrayList<>(encounter.items("type"));
    reasons.addAll(encounter.items("reasonCode"));
    reasons.add(encounter.get("serviceType"));
    List<ConditionReader.Named> care =
        reasons.stream()
            .flatMap(reason -> conditions.named(reason).stream())
            .filter(named -> CARE.contains(named.concept()))
            .toList();
    if (care.isEmpty()) {
      return false;
    }
    String status = encounter.text("status");
    Optional<PartialDate> start = FhirDate.of(encounter.get("period").get("start"));
    boolean told =
        Set.of("in-progress", "arrived", "triaged", "onleave", "finished").contains(status);
    if (!told
        || !intake.admits(resource, "subject", NO_LIST)
        || intake.isLater(start, encounter.get("type"), NO_LIST)) {
      return true;
    }
    for (ConditionReader.Named each : care) {
      intake
          .patient()
          .condition(
              new Condition(
                  each.concept(),
                  status.equals("finished") ? Course.NOT_STATED : Course.CURRENT,
                  Certainty.NOT_STATED,
                  Subject.PATIENT,
                  start,
                  start,
                  each.place()));
    }
    return true;
  }

  private boolean procedure(Resource resource) {
    Part procedure = resource.part();
    String status = procedure.text("status");
    Optional<String> kind = intake.vocabulary().treatments().id(Terms.name(procedure.get("code")));
    boolean shock = Terms.name(procedure.get("code")).equalsIgnoreCase(ELECTROCONVULSIVE);
    boolean surgical =
        procedure.get("category").items("coding").stream()
            .anyMatch(coding -> coding.text("code").equals(SURGICAL));
    boolean coming = status.equals("preparation");
    if (kind.isPresent() && isForPain(procedure, resource)) {
      if (Set.of("in-progress", "on-hold", "stopped", "completed").contains(status)
          && intake.admits(resource, "subject", NO_LIST)) {
        intake
            .patient()
            .treatment(
                Treatment.of(kind.get(), Treatment.Outcome.UNKNOWN)
                    .at(procedure.get("code").get("text").place()));
      }
      return true;
    }
    if (coming && (shock || surgical) && isOver(procedure)) {
      return true;
    }
    if (shock && (coming || status.equals("in-progress"))) {
      plan("electroconvulsive-therapy-planned", resource);
      return true;
    }
    if (surgical && coming) {
      plan("surgery-planned", resource);
      return true;
    }
    return false;
  }

  /** Whether its day has passed, so that nobody can tell whether it is still planned. */
  private boolean isOver(Part procedure) {
    Optional<PartialDate> day =
        FhirDate.of(procedure.get("performedDateTime"))
            .or(() -> FhirDate.of(procedure.get("performedPeriod").get("end")));
    boolean over = day.isPresent() && day.get().latest().isBefore(intake.date());
    if (over) {
      intake
          .notes()
          .add(
              procedure.place() + ".status",
              Terms.words(procedure.get("code")),
              "in preparation for a day that has passed; whether it is still planned cannot be told");
    }
    return over;
  }

  private void plan(String finding, Resource resource) {
    if (intake.vocabulary().finding(finding).isPresent()
        && intake.admits(resource, "subject", NO_LIST)) {
      intake
          .patient()
          .answer(Answer.of(finding, Answer.Said.PRESENT).at(resource.place() + ".status"));
    }
  }

  /** Whether a reason is a pain that the vocabulary knows; without one it may be for a knee. */
  private boolean isForPain(Part procedure, Resource resource) {
    List<ConditionReader.Named> reasons = new ArrayList<>();
    procedure.items("reasonCode").forEach(reason -> reasons.addAll(conditions.named(reason)));
    for (Part reason : procedure.items("reasonReference")) {
      reasons.addAll(conditions.referred(reason, resource));
    }
    return reasons.stream()
        .map(ConditionReader.Named::concept)
        .flatMap(id -> intake.vocabulary().conditions().concept(id).stream())
        .map(Concept::label)
        .anyMatch(
            label -> Set.of(label.split("[ -]")).contains("pain") || label.equals("fibromyalgia"));
  }

  void end() {
    notAsked.forEach(
        (type, count) ->
            intake
                .notes()
                .add(
                    type,
                    count == 1 ? "one resource" : count + " resources",
                    "answers nothing that a finding asks"));
  }
}
