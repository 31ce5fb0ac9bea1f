package org.proviso.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;

/**
 * What the readers of the single resources share: the record that is read from, and the patient
 * that is read into.
 *
 * @param birthDate the birth date as written; empty where there is none
 * @param resources everything that was added
 * @param subjects whose it is
 * @param terms what codes and names stand for
 * @param date the day of the assessment
 * @param patient where it goes
 * @param notes where that goes which is not understood
 */
record Intake(
    String birthDate,
    Resources resources,
    Subjects subjects,
    Terms terms,
    LocalDate date,
    Patient.Builder patient,
    Notes notes) {

  Vocabulary vocabulary() {
    return terms.vocabulary();
  }

  /**
   * Whether a resource is this patient's and may be read. What is another's is left; what cannot be
   * told is noted.
   */
  boolean admits(Resource resource, String subjectField, Optional<RecordList> list) {
    switch (subjects.of(resource, resource.part().get(subjectField))) {
      case OURS -> {
        return isPlain(resource, list);
      }
      case ANOTHER_PATIENTS -> {}
      case NOT_STATED ->
          notes.add(
              resource.place(),
              resource.type(),
              "does not say whose it is: no " + subjectField,
              list);
      case NOT_FOUND ->
          notes.add(
              resource.place(),
              resource.type(),
              "its " + subjectField + " leads to no patient of this record",
              list);
    }
    return false;
  }

  private boolean isPlain(Resource resource, Optional<RecordList> list) {
    return isPlain(resource.part(), resource.type(), list);
  }

  /** Extensions that may turn a meaning around must be understood, or the part is not read. */
  boolean isPlain(Part part, String what, Optional<RecordList> list) {
    for (String field : new String[] {"modifierExtension", "implicitRules"}) {
      if (part.json().has(field)) {
        notes.add(part.place() + "." + field, what, "may change what it means", list);
        return false;
      }
    }
    return true;
  }

  /** Whether something lies after the assessment, and so is not known at it; it is noted then. */
  boolean isLater(Optional<PartialDate> written, Part what, Optional<RecordList> list) {
    boolean later = written.isPresent() && written.get().earliest().isAfter(date);
    if (later) {
      notes.add(what.place(), Terms.words(what), "dated after the assessment of " + date, list);
    }
    return later;
  }

  /** A date of a field; a text that is none is noted. */
  Optional<PartialDate> date(Part resource, String field) {
    Part part = resource.get(field);
    Optional<PartialDate> read = FhirDate.of(part);
    if (read.isEmpty() && part.isThere()) {
      notes.add(part.place(), part.text().isEmpty() ? "a date" : part.text(), "is no date");
    }
    return read;
  }
}
