package org.proviso.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    Optional<Fields> pain = fields.fields("pain");
    if (pain.isPresent()) {
      pain(pain.get());
    }
    for (Item item : items(fields, "conditions")) {
      entries.condition(item.node(), item.where(), Subject.PATIENT);
    }
    for (Item item : items(fields, "family")) {
      entries.condition(item.node(), item.where(), Subject.FAMILY);
    }
    for (Item item : items(fields, "medicines")) {
      entries.medicine(item.node(), item.where());
    }
    for (Item item : items(fields, "allergies")) {
      entries.allergy(item.node(), item.where());
    }
    for (Item item : items(fields, "measurements")) {
      entries.measurement(item.node(), item.where());
    }
    Optional<Fields> phenotypes = fields.fields("phenotypes");
    if (phenotypes.isPresent()) {
      phenotypes(phenotypes.get());
    }
    for (Item item : items(fields, "treatments")) {
      entries.treatment(item.node(), item.where());
    }
    for (Scalar concern : fields.words("concerns")) {
      answer(concern.text(), concern.place(), Answer.Said.PRESENT, at("concerns", concern.place()));
    }
    for (String goal : fields.texts("goals")) {
      patient.goal(goal);
    }
    Optional<Fields> answers = fields.fields("answers");
    if (answers.isPresent()) {
      answers(answers.get());
    }
    for (Item item : items(fields, "reviewed")) {
      review(item.node(), item.where());
    }
    fields.end();
    return patient.build();
  }

  /** An entry of a list, and where it stands. */
  private record Item(Node node, String where) {}

  private static List<Item> items(Fields fields, String key) {
    List<Item> items = new ArrayList<>();
    for (Node node : fields.list(key)) {
      items.add(new Item(node, at(key + "[" + items.size() + "]", node.place())));
    }
    return items;
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
      if (age.isPresent()) {
        patient.age(age.get().intValueExact());
      }
      if (birth.isPresent()) {
        patient.birthDate(birth.get());
      }
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
    if (country.isPresent()) {
      patient.country(country.get().text());
    }
    if (fields.truth("deceased").orElse(false)) {
      patient.deceased();
    }
  }

  private void pain(Fields fields) {
    for (Scalar kind : fields.words("kinds")) {
      entries.condition(kind, at("pain.kinds", kind.place()), Subject.PATIENT);
    }
    Optional<Scalar> duration = fields.scalar("duration");
    if (duration.isPresent()) {
      duration(duration.get());
    }
    Optional<BigDecimal> intensity = fields.number("intensity");
    if (intensity.isPresent()) {
      Place place = fields.scalar("intensity").orElseThrow().place();
      entries.measured(
          "pain-intensity",
          Quantity.of(intensity.get(), "{score}"),
          Optional.of(PartialDate.of(date)),
          at("pain.intensity", place),
          place);
    }
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
      Optional<Phenotype.Activity> activity = fields.oneOf(gene, Phenotype.Activity.class);
      if (activity.isPresent()) {
        patient.phenotype(gene, activity.get());
      }
    }
  }

  private void answers(Fields fields) {
    for (String finding : fields.keys()) {
      Place place = fields.placeOf(finding);
      Optional<Answer.Said> said = fields.oneOf(finding, Answer.Said.class);
      if (said.isPresent()) {
        answer(finding, place, said.get(), at("answers." + finding, place));
      }
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
