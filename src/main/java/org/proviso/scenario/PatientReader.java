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
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Answer;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Quantity;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Subject;

/** Reads what is recorded about the patient of a scenario. */
final class PatientReader {

  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,5}(?:\\.[0-9])?) (day|week|month|year)s?");

  private final Vocabulary vocabulary;
  private final LocalDate date;
  private final Faults faults;
  private final Dates dates;
  private final Patient.Builder patient;
  private final EntryReader entries;

  PatientReader(Vocabulary vocabulary, LocalDate date, Faults faults) {
    this.vocabulary = vocabulary;
    this.date = date;
    this.faults = faults;
    dates = new Dates(date, faults);
    patient = Patient.on(date);
    entries = new EntryReader(vocabulary, faults, dates, patient);
  }

  Patient read(String id, String title, Fields fields) {
    patient.id(id).title(title);
    person(fields);
    fields.fields("pain").ifPresent(this::pain);
    each(fields, "conditions", (node, where) -> entries.condition(node, where, Subject.PATIENT));
    each(fields, "family", (node, where) -> entries.condition(node, where, Subject.FAMILY));
    each(fields, "medicines", entries::medicine);
    each(fields, "allergies", entries::allergy);
    each(fields, "measurements", entries::measurement);
    fields.fields("phenotypes").ifPresent(this::phenotypes);
    each(fields, "treatments", entries::treatment);
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
      entries.condition(kind, at("pain.kinds", kind.place()), Subject.PATIENT);
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
                            entries.measured(
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
    entries.measured(
        "pain-duration",
        Quantity.of(new BigDecimal(matcher.group(1)), unit),
        Optional.of(PartialDate.of(date)),
        at("pain.duration", scalar.place()),
        scalar.place());
  }

  private void phenotypes(Fields fields) {
    for (String gene : fields.keys()) {
      fields
          .oneOf(gene, Phenotype.Activity.class)
          .ifPresent(activity -> patient.phenotype(gene, activity));
    }
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

  static String message(IllegalArgumentException e) {
    return String.valueOf(e.getMessage());
  }
}
