package org.proviso.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;

/**
 * Whether a medicine is taken, as status, intent and dates of its record tell (FHIR R4,
 * medicationrequest-status and its siblings).
 *
 * @param use what the record says
 * @param status whether it is taken; of no meaning where the record says nothing of the kind
 * @param started since when
 * @param stopped when it ended
 * @param written when the record was made
 */
record MedicineStatus(
    Use use,
    Medicine.Status status,
    Optional<PartialDate> started,
    Optional<PartialDate> stopped,
    Optional<PartialDate> written) {

  /** What a record says of taking a medicine. */
  enum Use {
    /** Whether it is, was or will be taken. */
    TOLD,
    /** That it is not taken, was not given, or is not to be given. */
    NOT_TAKEN,
    /** Nothing: it was entered in error. */
    NO_RECORD,
    /** Something that cannot be told. */
    NOT_UNDERSTOOD
  }

  static MedicineStatus of(Resource resource, LocalDate assessment) {
    Part record = resource.part();
    String status = record.text("status");
    return switch (resource.type()) {
      case "MedicationRequest" -> request(record, status, assessment);
      case "MedicationStatement" -> statement(record, status, assessment);
      case "MedicationAdministration" -> administration(record, status, assessment);
      default -> dispense(record, status, assessment);
    };
  }

  private static MedicineStatus request(Part record, String status, LocalDate assessment) {
    Optional<PartialDate> authored = FhirDate.of(record.get("authoredOn"));
    if (status.equals("entered-in-error")) {
      return nothing(Use.NO_RECORD, authored);
    }
    if (record.isTrue("doNotPerform")) {
      return nothing(Use.NOT_TAKEN, authored);
    }
    boolean odd = record.has("doNotPerform") && !record.json().get("doNotPerform").isBoolean();
    return switch (status) {
      case "active" -> odd ? unclear(Use.NOT_UNDERSTOOD, authored) : intended(record, authored);
      case "draft" -> planned(authored);
      case "completed", "stopped" -> ended(authored, Optional.empty(), authored, assessment);
      case "cancelled" -> nothing(Use.NOT_TAKEN, authored);
      case "on-hold", "unknown" -> unclear(Use.TOLD, authored);
      default -> unclear(Use.NOT_UNDERSTOOD, authored);
    };
  }

  /** An order is carried out; a plan is one, unless it records what the patient says to take. */
  private static MedicineStatus intended(Part record, Optional<PartialDate> authored) {
    boolean reported = record.isTrue("reportedBoolean") || record.has("reportedReference");
    return switch (record.text("intent")) {
      case "order", "original-order", "reflex-order", "filler-order", "instance-order" ->
          current(authored, authored);
      case "plan" -> reported ? current(authored, authored) : planned(authored);
      case "proposal", "option" -> planned(authored);
      default -> unclear(Use.NOT_UNDERSTOOD, authored);
    };
  }

  private static MedicineStatus statement(Part record, String status, LocalDate assessment) {
    Optional<PartialDate> asserted = FhirDate.of(record.get("dateAsserted"));
    Part period = record.get("effectivePeriod");
    Optional<PartialDate> at = FhirDate.of(record.get("effectiveDateTime"));
    Optional<PartialDate> start = FhirDate.of(period.get("start")).or(() -> at);
    Optional<PartialDate> end = FhirDate.of(period.get("end"));
    Optional<PartialDate> written = asserted.or(() -> start);
    boolean hasEnded = end.isPresent() && end.get().latest().isBefore(assessment);
    return switch (status) {
      case "active" -> hasEnded ? unclear(Use.TOLD, written) : current(start, written);
      case "completed", "stopped" -> ended(start, end, written, assessment);
      case "intended" -> planned(asserted);
      case "not-taken" -> nothing(Use.NOT_TAKEN, written);
      case "entered-in-error" -> nothing(Use.NO_RECORD, written);
      case "on-hold", "unknown" -> unclear(Use.TOLD, written);
      default -> unclear(Use.NOT_UNDERSTOOD, written);
    };
  }

  private static MedicineStatus administration(Part record, String status, LocalDate assessment) {
    Part period = record.get("effectivePeriod");
    Optional<PartialDate> at = FhirDate.of(record.get("effectiveDateTime"));
    Optional<PartialDate> start = FhirDate.of(period.get("start")).or(() -> at);
    Optional<PartialDate> end = FhirDate.of(period.get("end")).or(() -> at);
    boolean today = end.isPresent() && !end.get().earliest().isBefore(assessment);
    return switch (status) {
      case "in-progress" -> current(start, start);
      case "completed", "stopped" ->
          today ? current(start, start) : ended(start, end, start, assessment);
      case "not-done" -> nothing(Use.NOT_TAKEN, start);
      case "entered-in-error" -> nothing(Use.NO_RECORD, start);
      case "on-hold", "unknown" -> unclear(Use.TOLD, start);
      default -> unclear(Use.NOT_UNDERSTOOD, start);
    };
  }

  /** What was handed over is taken as taken until it must be used up; then its end is not known. */
  private static MedicineStatus dispense(Part record, String status, LocalDate assessment) {
    Optional<PartialDate> handed = FhirDate.of(record.get("whenHandedOver"));
    Optional<PartialDate> written = handed.or(() -> FhirDate.of(record.get("whenPrepared")));
    Part supply = record.get("daysSupply");
    Optional<PartialDate> until =
        handed.flatMap(date -> FhirDate.atAge(PartialDate.of(date.latest()), supply, supply));
    return switch (status) {
      case "completed" ->
          until.isEmpty()
              ? unclear(Use.TOLD, written)
              : until.get().latest().isBefore(assessment)
                  ? ended(handed, Optional.empty(), written, assessment)
                  : current(handed, written);
      case "cancelled", "declined" -> nothing(Use.NOT_TAKEN, written);
      case "entered-in-error" -> nothing(Use.NO_RECORD, written);
      case "preparation", "in-progress", "on-hold", "stopped", "unknown" ->
          unclear(Use.TOLD, written);
      default -> unclear(Use.NOT_UNDERSTOOD, written);
    };
  }

  private static MedicineStatus current(
      Optional<PartialDate> started, Optional<PartialDate> written) {
    return new MedicineStatus(
        Use.TOLD, Medicine.Status.CURRENT, started, Optional.empty(), written);
  }

  private static MedicineStatus planned(Optional<PartialDate> written) {
    return new MedicineStatus(
        Use.TOLD, Medicine.Status.PLANNED, Optional.empty(), Optional.empty(), written);
  }

  private static MedicineStatus unclear(Use use, Optional<PartialDate> written) {
    return new MedicineStatus(
        use, Medicine.Status.UNKNOWN, Optional.empty(), Optional.empty(), written);
  }

  private static MedicineStatus nothing(Use use, Optional<PartialDate> written) {
    return new MedicineStatus(
        use, Medicine.Status.UNKNOWN, Optional.empty(), Optional.empty(), written);
  }

  /** Taken once; where no end is recorded it lies somewhere from the start to the assessment. */
  private static MedicineStatus ended(
      Optional<PartialDate> start,
      Optional<PartialDate> end,
      Optional<PartialDate> written,
      LocalDate assessment) {
    Optional<PartialDate> stopped =
        end.or(() -> start.flatMap(since -> FhirDate.between(since.earliest(), assessment)));
    return new MedicineStatus(Use.TOLD, Medicine.Status.STOPPED, start, stopped, written);
  }
}
