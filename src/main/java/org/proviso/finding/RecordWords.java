package org.proviso.finding;

import java.util.Optional;
import org.proviso.document.Fields;
import org.proviso.patient.Allergy;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Subject;
import org.proviso.patient.Treatment;

/** Says in words what an entry of a record says, as evidence. */
record RecordWords(Vocabulary vocabulary) {

  Evidence evidence(Condition condition) {
    String label = vocabulary.conditions().label(condition.concept());
    String course = condition.course() == Course.PAST ? ", past" : "";
    String whose = condition.subject() == Subject.FAMILY ? ", in the family" : "";
    return new Evidence(
        condition.where(), label + course + whose, condition.onset(), condition.certainty());
  }

  Evidence evidence(Medicine medicine) {
    String what =
        switch (medicine.status()) {
          case CURRENT -> medicine.name();
          case STOPPED ->
              medicine.name()
                  + ", stopped "
                  + medicine.stopped().map(PartialDate::toString).orElse("on an unrecorded day");
          case PLANNED -> medicine.name() + ", planned";
          case UNKNOWN -> medicine.name() + ", status not recorded";
        };
    return Evidence.of(medicine.where(), what, medicine.stopped().or(medicine::started));
  }

  Evidence evidence(Allergy allergy) {
    return new Evidence(
        allergy.where(),
        "allergy to " + allergy.substance(),
        Optional.empty(),
        allergy.certainty());
  }

  Evidence evidence(Measurement measurement, Measure measure) {
    return new Evidence(
        measurement.where(),
        measure.label()
            + (endsInDigit(measure.label()) ? ": " : " ")
            + UnitWords.of(measurement.quantity().number(), measurement.quantity().unit()),
        measurement.date(),
        measurement.certainty());
  }

  private static boolean endsInDigit(String label) {
    return !label.isEmpty() && Character.isDigit(label.charAt(label.length() - 1));
  }

  Evidence evidence(Treatment treatment) {
    String label = vocabulary.treatments().label(treatment.kind());
    return Evidence.of(
        treatment.where(), label + ": " + Fields.written(treatment.outcome()), Optional.empty());
  }
}
