package org.proviso.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;
import org.proviso.finding.Measure;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Allergy;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Quantity;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Subject;
import org.proviso.patient.Treatment;
import org.proviso.patient.Unread;

/** Reads what is recorded about the patient of a scenario. */
final class PatientReader {

  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,5}(?:\\.[0-9])?) (day|week|month|year)s?");

  private final Vocabulary vocabulary;
  private final LocalDate date;
  private final Faults faults;
  private final Dates dates;
  private final Patient.Builder patient;

  PatientReader(Vocabulary vocabulary, LocalDate date, Faults faults) {
    this.vocabulary = vocabulary;
    this.date = date;
    this.faults = faults;
    dates = new Dates(date, faults);
    patient = Patient.on(date);
  }

  Patient read(String id, String title, Fields fields) {
    patient.id(id).title(title);
    person(fields);
    fields.fields("pain").ifPresent(this::pain);
    each(fields, "conditions", (node, where) -> condition(node, where, Subject.PATIENT));
    each(fields, "family", (node, where) -> condition(node, where, Subject.FAMILY));
    each(fields, "medicines", this::medicine);
    each(fields, "allergies", this::allergy);
    each(fields, "measurements", this::measurement);
    fields.fields("phenotypes").ifPresent(this::phenotypes);
    each(fields, "treatments", this::treatment);
    for (Scalar concern : fields.words("concerns")) {
      answer(concern.text(), concern.place(), Answer.Said.PRESENT, at("concerns", concern.place()));
    }
    fields.texts("goals").forEach(patient::goal);
    fields.fields("answers").ifPresent(this::answers);
    each(fields, "reviewed", this::review);
    fields.end();
    return patient.build();
  }

  private interface Item {
    void read(Node node, String where);
  }

  private void each(Fields fields, String key, Item item) {
    List<Node> items = fields.list(key);
    for (int index = 0; index < items.size(); index++) {
      Node node = items.get(index);
      item.read(node, at(key + "[" + index + "]", node.place()));
    }
  }

  private static String at(String path, Place place) {
    return path + " (line " + place.line() + ")";
  }

  private void person(Fields fields) {
    Optional<BigDecimal> age = fields.number("age");
    Optional<PartialDate> birth = dates.date(fields, "birth-date");
    if (age.isPresent() && birth.isPresent()) {
      faults.add(fields.placeOf("age"), "give 'age' or 'birth-date', not both");
    }
    try {
      age.ifPresent(years -> patient.age(years.intValueExact()));
      birth.ifPresent(patient::birthDate);
    } catch (IllegalArgumentException e) {
      faults.add(fields.placeOf(age.isPresent() ? "age" : "birth-date"), message(e));
    } catch (ArithmeticException e) {
      faults.add(fields.placeOf("age"), "'age' is in whole years, not " + age.orElseThrow());
    }
    Optional<Scalar> country = fields.scalar("country");
    if (country.isPresent() && !country.get().text().matches("[A-Z]{2}")) {
      faults.add(
          country.get().place(),
          "'country' is '" + country.get().text() + "'; allowed: an ISO 3166 code such as US");
    }
    country.map(Scalar::text).ifPresent(patient::country);
    if (fields.truth("deceased").orElse(false)) {
      patient.deceased();
    }
  }

  private void pain(Fields fields) {
    for (Scalar kind : fields.words("kinds")) {
      condition(kind, at("pain.kinds", kind.place()), Subject.PATIENT);
    }
    fields.scalar("duration").ifPresent(this::duration);
    fields
        .scalar("intensity")
        .ifPresent(
            scalar ->
                fields
                    .number("intensity")
                    .ifPresent(
                        value ->
                            measured(
                                "pain-intensity",
                                Quantity.of(value, "{score}"),
                                Optional.of(PartialDate.of(date)),
                                at("pain.intensity", scalar.place()),
                                scalar.place())));
    fields.end();
  }

  private void duration(Scalar scalar) {
    Matcher matcher = DURATION.matcher(scalar.text().strip());
    if (!matcher.matches()) {
      faults.add(
          scalar.place(),
          "'duration' is '"
              + scalar.text()
              + "'; allowed: as in '10 days', '6 weeks', '8 months',"
              + " '2 years'");
      return;
    }
    String unit =
        switch (matcher.group(2)) {
          case "day" -> "d";
          case "week" -> "wk";
          case "month" -> "mo";
          default -> "a";
        };
    measured(
        "pain-duration",
        Quantity.of(new BigDecimal(matcher.group(1)), unit),
        Optional.of(PartialDate.of(date)),
        at("pain.duration", scalar.place()),
        scalar.place());
  }

  private void condition(Node node, String where, Subject subject) {
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

  private void condition(Scalar scalar, String where, Subject subject) {
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

  private void medicine(Node node, String where) {
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
    name.ifPresent(
        scalar ->
            patient.medicine(new Medicine(scalar.text(), status, started, stopped, reason, where)));
  }

  private void allergy(Node node, String where) {
    if (node instanceof Scalar scalar) {
      patient.allergy(Allergy.to(scalar.text()).at(where));
      return;
    }
    Fields fields = Fields.of(node, "an allergy", faults);
    Optional<Scalar> substance = word(fields, "substance");
    Certainty certainty = fields.oneOf("certainty", Certainty.class).orElse(Certainty.NOT_STATED);
    fields.end();
    substance.ifPresent(scalar -> patient.allergy(new Allergy(scalar.text(), certainty, where)));
  }

  private void measurement(Node node, String where) {
    Fields fields = Fields.of(node, "a measurement", faults);
    Optional<Scalar> measure = word(fields, "measure");
    Optional<Scalar> value = word(fields, "value");
    Optional<PartialDate> on = dates.date(fields, "on");
    fields.end();
    if (measure.isEmpty() || value.isEmpty()) {
      return;
    }
    if (!vocabulary
        .measure(measure.get().text())
        .map(Measure::id)
        .equals(Optional.of(measure.get().text()))) {
      faults.add(measure.get().place(), vocabulary.unknownMeasure(measure.get().text()));
      return;
    }
    try {
      Quantity quantity = Quantity.parse(value.get().text());
      measured(measure.get().text(), quantity, on, where, value.get().place());
    } catch (IllegalArgumentException e) {
      faults.add(value.get().place(), message(e));
    }
  }

  private void measured(
      String measure, Quantity quantity, Optional<PartialDate> on, String where, Place place) {
    Measure known = vocabulary.measure(measure).orElseThrow();
    Optional<String> refusal = known.refusal(quantity);
    refusal.ifPresent(why -> faults.add(place, why));
    if (refusal.isEmpty()) {
      patient.measurement(new Measurement(known.id(), quantity, on, where));
    }
  }

  private void phenotypes(Fields fields) {
    for (String gene : fields.keys()) {
      fields
          .oneOf(gene, Phenotype.Activity.class)
          .ifPresent(activity -> patient.phenotype(gene, activity));
    }
  }

  private void treatment(Node node, String where) {
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

  private void answers(Fields fields) {
    for (String finding : fields.keys()) {
      Place place = fields.placeOf(finding);
      fields
          .oneOf(finding, Answer.Said.class)
          .ifPresent(said -> answer(finding, place, said, at("answers." + finding, place)));
    }
  }

  private void answer(String finding, Place place, Answer.Said said, String where) {
    if (vocabulary.finding(finding).isEmpty()) {
      faults.add(place, vocabulary.unknownFinding(finding));
    } else {
      patient.answer(new Answer(finding, said, Optional.empty(), where));
    }
  }

  private void review(Node node, String where) {
    Fields fields = Fields.of(node, "a review", faults);
    fields.requiredNode("list");
    Optional<RecordList> list = fields.oneOf("list", RecordList.class);
    fields.requiredNode("cover");
    Optional<Review.Cover> cover = fields.oneOf("cover", Review.Cover.class);
    Optional<LocalDate> since = dates.day(fields, "since");
    LocalDate on = dates.day(fields, "on").orElse(date);
    fields.end();
    if (list.isPresent() && cover.isPresent()) {
      try {
        patient.reviewed(new Review(list.get(), cover.get(), since, on, where));
      } catch (IllegalArgumentException e) {
        faults.add(fields.place(), message(e));
      }
    }
  }

  private Optional<Scalar> word(Fields fields, String key) {
    fields.requiredNode(key);
    return fields.scalar(key);
  }

  private void unread(String text, String where, String why, RecordList list) {
    patient.unread(new Unread(where, text, why, Optional.of(list)));
  }

  private static String message(IllegalArgumentException e) {
    return String.valueOf(e.getMessage());
  }
}
