package org.proviso.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.RecordList;

/** Reads every resource of a record by its type. */
final class ResourceReader {

  private final Intake intake;
  private final Resource patient;

  ResourceReader(Intake intake, Resource patient) {
    this.intake = intake;
    this.patient = patient;
  }

  void readAll() {
    new PersonReader(intake).read(patient);
    ConditionReader conditions = new ConditionReader(intake);
    MedicineReader medicines = new MedicineReader(intake, conditions);
    AllergyReader allergies = new AllergyReader(intake);
    ObservationReader observations = new ObservationReader(intake);
    FamilyReader family = new FamilyReader(intake);
    CareReader care = new CareReader(intake, conditions);
    Map<String, Integer> others = new LinkedHashMap<>();
    for (Resource resource : intake.resources().all()) {
      switch (resource.type()) {
        case "Patient", "Medication" -> {}
        case "Condition" -> conditions.read(resource);
        case "MedicationRequest",
            "MedicationStatement",
            "MedicationAdministration",
            "MedicationDispense" ->
            medicines.read(resource);
        case "AllergyIntolerance" -> allergies.read(resource);
        case "Observation" -> observations.read(resource);
        case "FamilyMemberHistory" -> family.read(resource);
        case "Procedure", "Encounter" -> care.read(resource);
        default -> others.merge(resource.type(), 1, Integer::sum);
      }
    }
    observations.end();
    care.end();
    others.forEach(
        (type, count) ->
            intake
                .notes()
                .add(
                    type,
                    count == 1 ? "one resource" : count + " resources",
                    "no finding is read from this kind of resource",
                    Optional.<RecordList>empty()));
  }
}
