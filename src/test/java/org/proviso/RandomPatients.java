package org.proviso;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.proviso.finding.Concept;
import org.proviso.finding.Finding;
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
import org.proviso.patient.Treatment;
import org.proviso.patient.Unread;
import org.proviso.rules.Rulebook;

/**
 * Makes patients of every kind of datum in the vocabulary's words: partial and later dates, refuted
 * and unconfirmed conditions, reviews, unread items, answers, some of which contradict the record.
 * The same seed makes the same patients. Not thread-safe.
 */
public final class RandomPatients {

  /** The assessment date of every patient. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Random random;
  private final Vocabulary vocabulary;
  private final List<String> conditions;
  private final List<String> medicines;
  private final List<Measure> measures;
  private final List<String> treatments;
  private int made;

  /** Begins a series. */
  public RandomPatients(long seed, Rulebook rulebook) {
    random = new Random(seed);
    vocabulary = rulebook.vocabulary();
    conditions = vocabulary.conditions().all().stream().map(Concept::id).toList();
    List<String> names = new ArrayList<>(vocabulary.medicines().ingredients());
    names.addAll(List.of("contrave", "auvelity", "percocet", "excedrin", "unheard-of medicine"));
    medicines = List.copyOf(names);
    measures = List.copyOf(vocabulary.measures());
    treatments = vocabulary.treatments().all().stream().map(Concept::id).toList();
  }

  /** The next patient; about one in ten has next to nothing recorded. */
  public Patient next() {
    int most = random.nextInt(10) == 0 ? 1 : 1 + random.nextInt(12);
    Patient.Builder patient = Patient.on(TODAY).id("random-" + made++);
    age(patient);
    if (random.nextBoolean()) {
      patient.country(pick(List.of("US", "DE", "XX")));
    }
    if (random.nextInt(60) == 0) {
      patient.deceased();
    }
    times(most, () -> patient.condition(condition()));
    times(most / 3, () -> patient.condition(condition().inFamily()));
    times(most, () -> patient.medicine(medicine()));
    times(most / 4, () -> patient.allergy(allergy()));
    times(most / 2, () -> patient.measurement(measurement()));
    times(most / 3, () -> patient.treatment(treatment()));
    times(most, () -> patient.answer(answer()));
    times(4, () -> patient.reviewed(review()));
    if (random.nextInt(3) == 0) {
      patient.phenotype("CYP2D6", pick(List.of(Phenotype.Activity.values())));
    }
    if (random.nextInt(5) == 0) {
      patient.unread(
          new Unread(
              "notes", "illegible", "free text", Optional.of(pick(List.of(RecordList.values())))));
    }
    patient.goal("to sleep through");
    return patient.build();
  }

  /** The same patient with every list in another order; every datum keeps its place. */
  public Patient shuffled(Patient patient) {
    return new Patient(
        patient.id(),
        patient.title(),
        patient.date(),
        patient.person(),
        shuffled(patient.conditions()),
        shuffled(patient.medicines()),
        shuffled(patient.allergies()),
        shuffled(patient.measurements()),
        shuffled(patient.phenotypes()),
        shuffled(patient.treatments()),
        shuffled(patient.answers()),
        patient.goals(),
        shuffled(patient.reviews()),
        shuffled(patient.unread()));
  }

  private <T> List<T> shuffled(List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private void age(Patient.Builder patient) {
    switch (random.nextInt(5)) {
      case 0 -> patient.age(random.nextInt(100));
      case 1, 2 -> patient.age(18 + random.nextInt(70));
      case 3 -> patient.birthDate(PartialDate.of(Year.of(1930 + random.nextInt(80))));
      default -> {}
    }
  }

  private Condition condition() {
    Condition condition = Condition.of(pick(conditions));
    condition =
        condition.course(
            pick(List.of(Course.CURRENT, Course.CURRENT, Course.PAST, Course.NOT_STATED)));
    if (random.nextInt(4) == 0) {
      condition = condition.certainty(pick(List.of(Certainty.values())));
    }
    return random.nextBoolean() ? condition.since(date()) : condition;
  }

  private Medicine medicine() {
    Medicine medicine = Medicine.of(pick(medicines));
    medicine =
        switch (random.nextInt(8)) {
          case 0, 1 -> medicine.stopped(date());
          case 2 -> medicine.status(Medicine.Status.STOPPED);
          case 3 -> medicine.status(Medicine.Status.PLANNED);
          case 4 -> medicine.status(Medicine.Status.UNKNOWN);
          default -> medicine;
        };
    return random.nextBoolean() ? medicine.reason("neuropathic-pain") : medicine;
  }

  private Allergy allergy() {
    return Allergy.to(random.nextInt(3) == 0 ? "tricyclic" : pick(medicines))
        .certainty(pick(List.of(Certainty.values())));
  }

  private Measurement measurement() {
    Measure measure = pick(measures);
    BigDecimal span = measure.most().subtract(measure.least());
    BigDecimal value =
        measure
            .least()
            .add(span.multiply(BigDecimal.valueOf(random.nextDouble() * 0.7)))
            .setScale(1, RoundingMode.HALF_UP);
    Quantity.Comparator comparator =
        random.nextInt(4) == 0
            ? pick(List.of(Quantity.Comparator.values()))
            : Quantity.Comparator.EQUAL;
    String unit = random.nextInt(20) == 0 ? "furlong" : measure.unit();
    return new Measurement(
        measure.id(),
        new Quantity(comparator, value, unit),
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(date()),
        "");
  }

  private Treatment treatment() {
    return Treatment.of(pick(treatments), pick(List.of(Treatment.Outcome.values())))
        .trial(pick(List.of(Treatment.Trial.values())));
  }

  private Answer answer() {
    Finding finding = pick(vocabulary.findings());
    return Answer.of(finding.id(), pick(List.of(Answer.Said.values())));
  }

  private Review review() {
    RecordList list = pick(List.of(RecordList.values()));
    LocalDate on = TODAY.minusDays(random.nextInt(12));
    return switch (random.nextInt(4)) {
      case 0 -> Review.current(list, on);
      case 1 -> Review.since(list, on.minusDays(random.nextInt(400)), on);
      case 2 -> Review.lifetime(list, on.minusDays(random.nextInt(200)));
      default -> Review.lifetime(list, on);
    };
  }

  private PartialDate date() {
    LocalDate day =
        TODAY.minusDays(random.nextInt(3) == 0 ? random.nextInt(9000) : random.nextInt(60));
    return switch (random.nextInt(8)) {
      case 0 -> PartialDate.of(Year.from(day));
      case 1 -> PartialDate.of(YearMonth.from(day));
      case 2 -> PartialDate.of(TODAY.plusDays(random.nextInt(3)));
      default -> PartialDate.of(day);
    };
  }

  private void times(int most, Runnable add) {
    for (int left = most <= 0 ? 0 : random.nextInt(most + 1); left > 0; left--) {
      add.run();
    }
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
