package org.proviso.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is recorded about a patient at an assessment date. What is not here is not recorded, which
 * is not the same as absent. Immutable and thread-safe.
 *
 * <pre>{@code
 * Patient patient =
 *     Patient.on(LocalDate.of(2026, 3, 2))
 *         .age(45)
 *         .pain("neuropathic-pain")
 *         .condition(Condition.of("epilepsy").past())
 *         .medicine(Medicine.of("sertraline"))
 *         .build();
 * }</pre>
 *
 * @param id the patient's id in the place it comes from; may be empty
 * @param title a short name for reading; may be empty
 * @param date the assessment date; no clock is ever read
 * @param person who the patient is
 * @param conditions conditions of the patient and the family
 * @param medicines medicines taken, stopped or planned
 * @param allergies allergies and intolerances
 * @param measurements measured values
 * @param phenotypes results of gene tests
 * @param treatments earlier treatments of the pain
 * @param answers findings said outright
 * @param goals what the patient hopes for, in free words; shown, never matched
 * @param reviews which lists were reviewed, and what the review covers
 * @param unread what a reader could not understand
 */
public record Patient(
    String id,
    String title,
    LocalDate date,
    Person person,
    List<Condition> conditions,
    List<Medicine> medicines,
    List<Allergy> allergies,
    List<Measurement> measurements,
    List<Phenotype> phenotypes,
    List<Treatment> treatments,
    List<Answer> answers,
    List<String> goals,
    List<Review> reviews,
    List<Unread> unread) {

  /** Copies the lists, and gives every datum without a place one: {@code conditions[0]}. */
  public Patient {
    conditions = placed(conditions, "conditions");
    medicines = placed(medicines, "medicines");
    allergies = placed(allergies, "allergies");
    measurements = placed(measurements, "measurements");
    phenotypes = placed(phenotypes, "phenotypes");
    treatments = placed(treatments, "treatments");
    answers = placed(answers, "answers");
    goals = List.copyOf(goals);
    reviews = placed(reviews, "reviewed");
    unread = List.copyOf(unread);
  }

  private static <T extends Placed<T>> List<T> placed(List<T> items, String list) {
    List<T> placed = new ArrayList<>(items.size());
    for (T item : items) {
      placed.add(item.where().isEmpty() ? item.at(list + "[" + placed.size() + "]") : item);
    }
    return List.copyOf(placed);
  }

  /** Begins a patient as assessed on a date. */
  public static Builder on(LocalDate date) {
    return new Builder(date);
  }

  /** Collects what is recorded. Not thread-safe. */
  public static final class Builder {

    private final LocalDate date;
    private String id = "";
    private String title = "";
    private Optional<AgeRange> age = Optional.empty();
    private Optional<String> country = Optional.empty();
    private boolean deceased;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Medicine> medicines = new ArrayList<>();
    private final List<Allergy> allergies = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Phenotype> phenotypes = new ArrayList<>();
    private final List<Treatment> treatments = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private Builder(LocalDate date) {
      this.date = date;
    }

    /** The patient's id in the place it comes from. */
    public Builder id(String value) {
      id = value;
      return this;
    }

    /** A short name for reading. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /**
     * The age at assessment, in whole years.
     *
     * @throws IllegalArgumentException below 0 or above {@value AgeRange#GREATEST}
     */
    public Builder age(int years) {
      age = Optional.of(new AgeRange(years, years));
      return this;
    }

    /**
     * The birth date; a year or a month alone leaves the age an interval.
     *
     * @throws IllegalArgumentException where it lies after the assessment date
     */
    public Builder birthDate(PartialDate birth) {
      age = Optional.of(AgeRange.on(date, birth));
      return this;
    }

    /** The country of residence as an ISO 3166 code such as {@code US}, for crisis lines. */
    public Builder country(String code) {
      country = Optional.of(code);
      return this;
    }

    /** The record says that the patient has died. */
    public Builder deceased() {
      deceased = true;
      return this;
    }

    /** A kind of pain that is there now, a condition of the vocabulary. */
    public Builder pain(String kind) {
      return condition(Condition.of(kind));
    }

    /** A condition. */
    public Builder condition(Condition condition) {
      conditions.add(condition);
      return this;
    }

    /** A medicine. */
    public Builder medicine(Medicine medicine) {
      medicines.add(medicine);
      return this;
    }

    /** An allergy. */
    public Builder allergy(Allergy allergy) {
      allergies.add(allergy);
      return this;
    }

    /** A measured value. */
    public Builder measurement(Measurement measurement) {
      measurements.add(measurement);
      return this;
    }

    /** A result of a gene test. */
    public Builder phenotype(String gene, Phenotype.Activity activity) {
      return phenotype(new Phenotype(gene, activity, ""));
    }

    /** A result of a gene test, with its place in the record. */
    public Builder phenotype(Phenotype phenotype) {
      phenotypes.add(phenotype);
      return this;
    }

    /** An earlier treatment of the pain. */
    public Builder treatment(Treatment treatment) {
      treatments.add(treatment);
      return this;
    }

    /** A finding said outright. */
    public Builder answer(Answer answer) {
      answers.add(answer);
      return this;
    }

    /** A finding said outright, without a date. */
    public Builder answer(String finding, Answer.Said said) {
      return answer(Answer.of(finding, said));
    }

    /** What the patient hopes for, in free words. */
    public Builder goal(String words) {
      goals.add(words);
      return this;
    }

    /** A review of a list. */
    public Builder reviewed(Review review) {
      reviews.add(review);
      return this;
    }

    /** Something that a reader could not understand. */
    public Builder unread(Unread item) {
      unread.add(item);
      return this;
    }

    /** The patient. */
    public Patient build() {
      return new Patient(
          id,
          title,
          date,
          new Person(age, country, deceased),
          conditions,
          medicines,
          allergies,
          measurements,
          phenotypes,
          treatments,
          answers,
          goals,
          reviews,
          unread);
    }
  }
}
