package org.proviso.scenario;

import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;
import org.proviso.finding.Measure;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Allergy;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Quantity;
import org.proviso.patient.RecordList;
import org.proviso.patient.Subject;
import org.proviso.patient.Treatment;
import org.proviso.patient.Unread;

/**
 * Reads the entries of a patient's lists: conditions, medicines, allergies, measurements,
 * treatments.
 */
final class EntryReader {

  private final Vocabulary vocabulary;
  private final Faults faults;
  private final Dates dates;
  private final Patient.Builder patient;

  EntryReader(Vocabulary vocabulary, Faults faults, Dates dates, Patient.Builder patient) {
    this.vocabulary = vocabulary;
    this.faults = faults;
    this.dates = dates;
    this.patient = patient;
  }

  void condition(Node node, String where, Subject subject) {
    if (node instanceof Scalar scalar) {
      condition(scalar, where, subject);
      return;
    }
    if (node instanceof Node.Mapping mapping && mapping.entries().containsKey("text")) {
      Fields unread = Fields.of(node, "a condition in free text", faults);
      unread(
          unread.requiredText("text"),
          where,
          "free text; not a condition of the vocabulary",
          subject == Subject.FAMILY ? RecordList.FAMILY : RecordList.CONDITIONS);
      unread.end();
      return;
    }
    Fields known = Fields.of(node, "a condition", faults);
    Optional<Scalar> concept = word(known, "condition");
    Course course = known.oneOf("status", Course.class).orElse(Course.CURRENT);
    Certainty certainty = known.oneOf("certainty", Certainty.class).orElse(Certainty.NOT_STATED);
    Optional<PartialDate> onset = dates.date(known, "onset");
    known.end();
    if (concept.isPresent() && isCondition(concept.get())) {
      patient.condition(
          new Condition(concept.get().text(), course, certainty, subject, onset, where));
    }
  }

  void condition(Scalar scalar, String where, Subject subject) {
    if (isCondition(scalar)) {
      Condition condition = Condition.of(scalar.text()).at(where);
      patient.condition(subject == Subject.FAMILY ? condition.inFamily() : condition);
    }
  }

  private boolean isCondition(Scalar scalar) {
    boolean known = vocabulary.conditions().concept(scalar.text()).isPresent();
    if (!known) {
      faults.add(
          scalar.place(),
          vocabulary.conditions().unknown(scalar.text())
              + "; what is not in the vocabulary goes under 'text'");
    }
    return known;
  }

  void medicine(Node node, String where) {
    if (node instanceof Scalar scalar) {
      patient.medicine(Medicine.of(scalar.text()).at(where));
      return;
    }
    Fields fields = Fields.of(node, "a medicine", faults);
    Optional<Scalar> name = word(fields, "medicine");
    Optional<PartialDate> stopped = dates.date(fields, "stopped");
    Medicine.Status status =
        fields
            .oneOf("status", Medicine.Status.class)
            .orElse(stopped.isPresent() ? Medicine.Status.STOPPED : Medicine.Status.CURRENT);
    if (stopped.isPresent() && status != Medicine.Status.STOPPED) {
      faults.add(
          fields.placeOf("stopped"),
          "'stopped' goes with status stopped, not " + Fields.written(status));
    }
    Optional<PartialDate> started = dates.date(fields, "started");
    Optional<String> reason = fields.text("reason");
    fields.end();
    if (name.isPresent()) {
      patient.medicine(new Medicine(name.get().text(), status, started, stopped, reason, where));
    }
  }

  void allergy(Node node, String where) {
    if (node instanceof Scalar scalar) {
      patient.allergy(Allergy.to(scalar.text()).at(where));
      return;
    }
    Fields fields = Fields.of(node, "an allergy", faults);
    Optional<Scalar> substance = word(fields, "substance");
    Certainty certainty = fields.oneOf("certainty", Certainty.class).orElse(Certainty.NOT_STATED);
    fields.end();
    if (substance.isPresent()) {
      patient.allergy(new Allergy(substance.get().text(), certainty, where));
    }
  }

  void measurement(Node node, String where) {
    Fields fields = Fields.of(node, "a measurement", faults);
    Optional<Scalar> measure = word(fields, "measure");
    Optional<Scalar> value = word(fields, "value");
    Optional<PartialDate> on = dates.date(fields, "on");
    fields.end();
    if (measure.isEmpty() || value.isEmpty()) {
      return;
    }
    Optional<Measure> known = vocabulary.measure(measure.get().text());
    if (known.isEmpty() || !known.get().id().equals(measure.get().text())) {
      faults.add(measure.get().place(), vocabulary.unknownMeasure(measure.get().text()));
      return;
    }
    try {
      Quantity quantity = Quantity.parse(value.get().text());
      measured(measure.get().text(), quantity, on, where, value.get().place());
    } catch (IllegalArgumentException e) {
      faults.add(value.get().place(), PatientReader.message(e));
    }
  }

  void measured(
      String measure, Quantity quantity, Optional<PartialDate> on, String where, Place place) {
    Measure known = vocabulary.measure(measure).orElseThrow();
    Optional<String> refusal = known.refusal(quantity);
    if (refusal.isPresent()) {
      faults.add(place, refusal.get());
    } else {
      patient.measurement(new Measurement(known.id(), quantity, on, where));
    }
  }

  void treatment(Node node, String where) {
    Fields fields = Fields.of(node, "a treatment", faults);
    Optional<Scalar> kind = word(fields, "treatment");
    Treatment.Outcome outcome =
        fields.oneOf("outcome", Treatment.Outcome.class).orElse(Treatment.Outcome.UNKNOWN);
    Treatment.Trial trial =
        fields
            .truth("adequate-trial")
            .map(yes -> yes ? Treatment.Trial.ADEQUATE : Treatment.Trial.NOT_ADEQUATE)
            .orElse(Treatment.Trial.NOT_STATED);
    fields.end();
    if (kind.isEmpty()) {
      return;
    }
    if (vocabulary.treatments().concept(kind.get().text()).isEmpty()) {
      faults.add(kind.get().place(), vocabulary.treatments().unknown(kind.get().text()));
      return;
    }
    patient.treatment(new Treatment(kind.get().text(), outcome, trial, where));
  }

  private Optional<Scalar> word(Fields fields, String key) {
    fields.requiredNode(key);
    return fields.scalar(key);
  }

  private void unread(String text, String where, String why, RecordList list) {
    patient.unread(new Unread(where, text, why, Optional.of(list)));
  }
}
