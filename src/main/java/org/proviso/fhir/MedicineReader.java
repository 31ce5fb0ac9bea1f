package org.proviso.fhir;

import java.util.List;
import java.util.Optional;
import org.proviso.patient.Medicine;
import org.proviso.patient.RecordList;

/**
 * Reads MedicationRequest, MedicationStatement, MedicationAdministration and MedicationDispense
 * (FHIR R4). A request that is active is taken as taken: what a patient really takes no order
 * tells.
 */
final class MedicineReader {

  private static final Optional<RecordList> LIST = Optional.of(RecordList.MEDICINES);

  private final Intake intake;
  private final ConditionReader conditions;
  private final NoneKnown none;
  private final MedicineNames names;

  MedicineReader(Intake intake, ConditionReader conditions) {
    this.intake = intake;
    this.conditions = conditions;
    none = new NoneKnown(intake);
    names = new MedicineNames(intake);
  }

  void read(Resource resource) {
    Part record = resource.part();
    MedicineStatus status = MedicineStatus.of(resource, intake.date());
    if (status.use() == MedicineStatus.Use.NO_RECORD || !intake.admits(resource, "subject", LIST)) {
      return;
    }
    Part medicine =
        record.get(
            record.has("medicationCodeableConcept")
                ? "medicationCodeableConcept"
                : "medicationReference");
    if (intake.isLater(status.written(), medicine, LIST)) {
      return;
    }
    boolean holds = record.text("status").equals("active");
    if (none.isSaid(record.get("medicationCodeableConcept"), status.written(), holds)) {
      return;
    }
    if (status.use() == MedicineStatus.Use.NOT_TAKEN) {
      return;
    }
    if (status.use() == MedicineStatus.Use.NOT_UNDERSTOOD) {
      intake
          .notes()
          .add(
              record.place() + ".status",
              record.text("status").isEmpty() ? "no status" : record.text("status"),
              "whether it is taken cannot be told");
    }
    for (MedicineNames.Named named : names.of(resource)) {
      Medicine read =
          new Medicine(
              named.name(),
              status.status(),
              status.started(),
              status.stopped(),
              Optional.empty(),
              named.place());
      List<String> reasons = reasons(resource);
      if (reasons.isEmpty()) {
        intake.patient().medicine(read);
      }
      reasons.forEach(reason -> intake.patient().medicine(read.reason(reason)));
    }
  }

  /** What it is taken for, as conditions; a reason that is not understood is no reason. */
  private List<String> reasons(Resource resource) {
    Part record = resource.part();
    List<String> coded =
        record.items("reasonCode").stream()
            .flatMap(reason -> conditions.named(reason).stream())
            .map(ConditionReader.Named::concept)
            .toList();
    List<String> referred =
        record.items("reasonReference").stream()
            .flatMap(reason -> conditions.referred(reason, resource).stream())
            .map(ConditionReader.Named::concept)
            .toList();
    return java.util.stream.Stream.concat(coded.stream(), referred.stream()).distinct().toList();
  }
}
