package org.proviso.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.document.Fields;
import org.proviso.patient.Allergy;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
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

  /** A medicine and the ingredients that its name stands for. */
  record Taken(Medicine medicine, List<String> ingredients) {

    boolean counts(Scope scope, LocalDate today) {
      return switch (medicine.status()) {
        case CURRENT -> true;
        case STOPPED -> positionOfStop(scope, today) == Scope.Position.INSIDE;
        case PLANNED, UNKNOWN -> false;
      };
    }

    boolean mayCount(Scope scope, LocalDate today) {
      return switch (medicine.status()) {
        case CURRENT, UNKNOWN -> true;
        case STOPPED -> positionOfStop(scope, today) != Scope.Position.OUTSIDE;
        case PLANNED -> false;
      };
    }

    private Scope.Position positionOfStop(Scope scope, LocalDate today) {
      return switch (scope.kind()) {
        case EVER -> Scope.Position.INSIDE;
        case WINDOW ->
            medicine
                .stopped()
                .map(date -> scope.positionOf(date, today))
                .orElse(Scope.Position.STRADDLING);
        case ACTIVE, PLANNED -> Scope.Position.OUTSIDE;
      };
    }
  }

  private final Vocabulary vocabulary;
  private final Patient patient;
  private final Map<String, List<Condition>> conditions = new HashMap<>();
  private final Map<String, List<Condition>> family = new HashMap<>();
  private final List<Taken> medicines = new ArrayList<>();
  private final List<Allergy> allergies = new ArrayList<>();
  private final Map<String, List<Measurement>> measurements = new HashMap<>();
  private final List<Phenotype> phenotypes = new ArrayList<>();
  private final Map<RecordList, List<Review>> reviews = new EnumMap<>(RecordList.class);
  private final List<Unread> unread = new ArrayList<>();

  Chart(Patient patient, Vocabulary vocabulary) {
    this.patient = patient;
    this.vocabulary = vocabulary;
    unread.addAll(patient.unread());
    patient.conditions().forEach(this::add);
    patient.medicines().forEach(this::add);
    patient.allergies().forEach(this::add);
    patient.measurements().forEach(this::add);
    patient.reviews().forEach(this::add);
    patient.phenotypes().forEach(this::add);
    patient.treatments().forEach(this::checkKind);
    BodyMassIndex.of(measurements)
        .ifPresent(index -> measurements.put(BodyMassIndex.ID, List.of(index)));
  }

  private void add(Condition condition) {
    RecordList list =
        condition.subject() == Subject.FAMILY ? RecordList.FAMILY : RecordList.CONDITIONS;
    if (isLater(condition.onset())) {
      later(condition.where(), condition.concept(), list);
      return;
    }
    String id =
        vocabulary
            .conditions()
            .id(condition.concept())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        condition.where()
                            + ": "
                            + vocabulary.conditions().unknown(condition.concept())));
    Map<String, List<Condition>> byConcept = list == RecordList.FAMILY ? family : conditions;
    byConcept.computeIfAbsent(id, key -> new ArrayList<>()).add(condition);
  }

  private void add(Medicine medicine) {
    if (isLater(medicine.stopped()) || isLater(medicine.started())) {
      later(medicine.where(), medicine.name(), RecordList.MEDICINES);
      return;
    }
    Optional<List<String>> ingredients = vocabulary.medicines().ingredientsOf(medicine.name());
    if (ingredients.isPresent()) {
      medicines.add(new Taken(medicine, ingredients.get()));
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
    Measure measure =
        vocabulary
            .measure(measurement.measure())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        measurement.where()
                            + ": "
                            + vocabulary.unknownMeasure(measurement.measure())));
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
          .add(new Measurement(measure.id(), normal, measurement.date(), measurement.where()));
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
          afterAssessment(review.where(), "review of " + words(review.list()), Optional.empty()));
    } else {
      reviews.computeIfAbsent(review.list(), key -> new ArrayList<>()).add(review);
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

  List<Taken> medicines() {
    return medicines;
  }

  boolean belongs(Taken taken, List<String> classes) {
    return taken.ingredients().stream()
        .anyMatch(ingredient -> classesOf(ingredient).stream().anyMatch(classes::contains));
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
    return vocabulary.medicines().classes().stream()
        .filter(known -> known.id().equals(name) || known.label().equalsIgnoreCase(name))
        .map(Formulary.MedicineClass::id)
        .findFirst();
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
    return unread.stream()
        .filter(item -> item.list().equals(Optional.of(list)))
        .map(item -> Evidence.of(item.where(), item.what() + " (unread)", Optional.empty()))
        .toList();
  }

  /** The review of a list that covers a scope, as evidence that what the list lacks is absent. */
  Optional<Evidence> review(RecordList list, Scope scope) {
    Threshold stale =
        vocabulary.threshold(
            list == RecordList.MEDICINES
                ? Vocabulary.MEDICINE_REVIEW_STALE
                : Vocabulary.REVIEW_STALE);
    LocalDate oldest = patient.date().minusDays(stale.days());
    return reviews.getOrDefault(list, List.of()).stream()
        .filter(review -> !review.on().isBefore(oldest) && covers(review, scope))
        .findFirst()
        .map(
            review ->
                Evidence.of(
                    review.where(),
                    words(list) + " reviewed (" + words(review) + "), not listed",
                    Optional.of(PartialDate.of(review.on()))));
  }

  private boolean covers(Review review, Scope scope) {
    return switch (scope.kind()) {
      case ACTIVE -> true;
      case EVER -> review.cover() == Review.Cover.LIFETIME;
      case WINDOW ->
          review.cover() == Review.Cover.LIFETIME
              || review.since().isPresent()
                  && !review.since().get().isAfter(scope.firstDay(patient.date()));
      case PLANNED -> false;
    };
  }

  private static String words(Review review) {
    return switch (review.cover()) {
      case CURRENT -> "current";
      case SINCE -> "since " + review.since().orElseThrow();
      case LIFETIME -> "lifetime";
    };
  }

  private static String words(RecordList list) {
    return list == RecordList.FAMILY ? "family history" : list.name().toLowerCase(Locale.ROOT);
  }

  Evidence evidence(Condition condition) {
    String label =
        vocabulary
            .conditions()
            .id(condition.concept())
            .flatMap(vocabulary.conditions()::concept)
            .map(Concept::label)
            .orElse(condition.concept());
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
    return Evidence.of(
        measurement.where(),
        measure.label()
            + " "
            + UnitWords.of(measurement.quantity().number(), measurement.quantity().unit()),
        measurement.date());
  }

  Evidence evidence(Treatment treatment) {
    String label =
        vocabulary
            .treatments()
            .concept(treatment.kind())
            .map(Concept::label)
            .orElse(treatment.kind());
    return Evidence.of(
        treatment.where(), label + ": " + Fields.written(treatment.outcome()), Optional.empty());
  }
}
