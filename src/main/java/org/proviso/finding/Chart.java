package org.proviso.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.patient.Allergy;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Person;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Quantity;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Subject;
import org.proviso.patient.Treatment;
import org.proviso.patient.Unread;

/**
 * A patient's record in the words of the vocabulary: names resolved, values in the measure's own
 * unit, and what cannot be understood or lies after the assessment set aside as unread.
 */
final class Chart {

  private final Vocabulary vocabulary;
  private final Patient patient;
  private final Map<String, List<Condition>> conditions = new HashMap<>();
  private final Map<String, List<Condition>> family = new HashMap<>();
  private final List<TakenMedicine> medicines = new ArrayList<>();
  private final List<Allergy> allergies = new ArrayList<>();
  private final Map<String, List<Measurement>> measurements = new HashMap<>();
  private final List<Phenotype> phenotypes = new ArrayList<>();
  private final Reviews reviews;
  private final RecordWords words;
  private final List<Unread> unread = new ArrayList<>();
  private final Map<RecordList, List<Evidence>> unreadByList = new EnumMap<>(RecordList.class);

  Chart(Patient patient, Vocabulary vocabulary) {
    this.patient = patient;
    this.vocabulary = vocabulary;
    words = new RecordWords(vocabulary);
    reviews = new Reviews(patient.date(), vocabulary);
    unread.addAll(patient.unread());
    for (Condition condition : patient.conditions()) {
      add(condition);
    }
    for (Medicine medicine : patient.medicines()) {
      add(medicine);
    }
    for (Allergy allergy : patient.allergies()) {
      add(allergy);
    }
    for (Measurement measurement : patient.measurements()) {
      add(measurement);
    }
    for (Review review : patient.reviews()) {
      add(review);
    }
    for (Phenotype phenotype : patient.phenotypes()) {
      add(phenotype);
    }
    for (Treatment treatment : patient.treatments()) {
      checkKind(treatment);
    }
    Optional<Measurement> index = BodyMassIndex.of(measurements);
    if (index.isPresent()) {
      measurements.put(BodyMassIndex.ID, List.of(index.get()));
    }
    for (Unread item : unread) {
      if (item.list().isPresent()) {
        unreadByList
            .computeIfAbsent(item.list().get(), key -> new ArrayList<>())
            .add(Evidence.of(item.where(), item.what() + " (unread)", Optional.empty()));
      }
    }
  }

  private void add(Condition condition) {
    RecordList list =
        condition.subject() == Subject.FAMILY ? RecordList.FAMILY : RecordList.CONDITIONS;
    if (isLater(condition.onset()) || isLater(condition.recorded())) {
      later(condition.where(), condition.concept(), list);
      return;
    }
    Optional<String> id = vocabulary.conditions().id(condition.concept());
    if (id.isEmpty()) {
      throw new IllegalArgumentException(
          condition.where() + ": " + vocabulary.conditions().unknown(condition.concept()));
    }
    Map<String, List<Condition>> byConcept = list == RecordList.FAMILY ? family : conditions;
    byConcept.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(condition);
  }

  private void add(Medicine medicine) {
    if (isLater(medicine.stopped()) || isLater(medicine.started())) {
      later(medicine.where(), medicine.name(), RecordList.MEDICINES);
      return;
    }
    Optional<List<String>> ingredients = vocabulary.medicines().ingredientsOf(medicine.name());
    if (ingredients.isPresent()) {
      medicines.add(new TakenMedicine(medicine, ingredients.get()));
    } else {
      unread.add(
          new Unread(
              medicine.where(),
              medicine.name(),
              vocabulary.medicines().unknown(medicine.name()),
              Optional.of(RecordList.MEDICINES)));
    }
  }

  private void add(Allergy allergy) {
    if (ingredientsOf(allergy.substance()).isPresent()
        || classNamed(allergy.substance()).isPresent()) {
      allergies.add(allergy);
    } else {
      unread.add(
          new Unread(
              allergy.where(),
              allergy.substance(),
              vocabulary.medicines().unknown(allergy.substance()),
              Optional.of(RecordList.ALLERGIES)));
    }
  }

  private void add(Measurement measurement) {
    Optional<Measure> known = vocabulary.measure(measurement.measure());
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          measurement.where() + ": " + vocabulary.unknownMeasure(measurement.measure()));
    }
    Measure measure = known.get();
    Optional<String> refusal = measure.refusal(measurement.quantity());
    if (isLater(measurement.date())) {
      unread.add(afterAssessment(measurement.where(), measure.label(), Optional.empty()));
    } else if (refusal.isPresent()) {
      unread.add(
          new Unread(
              measurement.where(),
              measure.label() + " " + measurement.quantity(),
              refusal.get(),
              Optional.empty()));
    } else {
      Quantity normal = measure.normal(measurement.quantity()).orElseThrow();
      measurements
          .computeIfAbsent(measure.id(), key -> new ArrayList<>())
          .add(
              new Measurement(
                  measure.id(),
                  normal,
                  measurement.date(),
                  measurement.certainty(),
                  measurement.where()));
    }
  }

  private void add(Phenotype phenotype) {
    if (vocabulary.genes().contains(phenotype.gene().toUpperCase(Locale.ROOT))) {
      phenotypes.add(phenotype);
    } else {
      unread.add(
          new Unread(
              phenotype.where(),
              phenotype.gene(),
              "no finding asks about this gene; known: " + String.join(", ", vocabulary.genes()),
              Optional.empty()));
    }
  }

  private void checkKind(Treatment treatment) {
    if (vocabulary.treatments().concept(treatment.kind()).isEmpty()) {
      throw new IllegalArgumentException(
          treatment.where() + ": " + vocabulary.treatments().unknown(treatment.kind()));
    }
  }

  private void add(Review review) {
    if (review.on().isAfter(patient.date())) {
      unread.add(
          afterAssessment(
              review.where(), "review of " + Reviews.words(review.list()), Optional.empty()));
    } else {
      reviews.add(review);
    }
  }

  private boolean isLater(Optional<PartialDate> date) {
    return date.isPresent() && date.get().earliest().isAfter(patient.date());
  }

  private void later(String where, String what, RecordList list) {
    unread.add(afterAssessment(where, what, Optional.of(list)));
  }

  private Unread afterAssessment(String where, String what, Optional<RecordList> list) {
    return new Unread(where, what, "dated after the assessment of " + patient.date(), list);
  }

  LocalDate date() {
    return patient.date();
  }

  Person person() {
    return patient.person();
  }

  List<Condition> conditions(String concept) {
    return conditions.getOrDefault(concept, List.of());
  }

  List<Condition> family(String concept) {
    return family.getOrDefault(concept, List.of());
  }

  List<TakenMedicine> medicines() {
    return medicines;
  }

  boolean belongs(TakenMedicine taken, List<String> classes) {
    for (String ingredient : taken.ingredients()) {
      if (!Collections.disjoint(classesOf(ingredient), classes)) {
        return true;
      }
    }
    return false;
  }

  Set<String> classesOf(String ingredient) {
    return vocabulary.medicines().classesOf(ingredient);
  }

  Optional<List<String>> ingredientsOf(String name) {
    return vocabulary.medicines().ingredientsOf(name);
  }

  /** The condition that a name stands for. */
  Optional<String> conditionNamed(String name) {
    return vocabulary.conditions().id(name);
  }

  Optional<String> classNamed(String name) {
    for (Formulary.MedicineClass known : vocabulary.medicines().classes()) {
      if (known.id().equals(name) || known.label().equalsIgnoreCase(name)) {
        return Optional.of(known.id());
      }
    }
    return Optional.empty();
  }

  List<Allergy> allergies() {
    return allergies;
  }

  List<Measurement> measurements(String measure) {
    return measurements.getOrDefault(measure, List.of());
  }

  List<Phenotype> phenotypes() {
    return phenotypes;
  }

  List<Treatment> treatments() {
    return patient.treatments();
  }

  List<Answer> answers() {
    return patient.answers();
  }

  /** What could not be understood, all of it. */
  List<Unread> unread() {
    return unread;
  }

  /** What could not be understood in one list, as what leaves its questions open. */
  List<Evidence> unread(RecordList list) {
    return unreadByList.getOrDefault(list, List.of());
  }

  /** The review of a list that covers a scope, as evidence that what the list lacks is absent. */
  Optional<Evidence> review(RecordList list, Scope scope) {
    return reviews.covering(list, scope);
  }

  /** The entries of the record in words. */
  RecordWords words() {
    return words;
  }
}
