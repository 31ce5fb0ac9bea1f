package org.proviso.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.proviso.finding.Concept;
import org.proviso.finding.Finding;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Quantity;

/**
 * Invented adults with chronic pain, always the same ones. Twelve things are recorded of each: age,
 * pain, three conditions, two medicines, a blood pressure, and four answers, two of them no.
 */
final class Patients {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Vocabulary vocabulary;
  private final Random random;

  private Patients(Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    random = new Random(seed);
  }

  /** Patients whose records name their own ids, so that no two assessments are equal. */
  static List<Patient> of(Vocabulary vocabulary, int number) {
    Patients patients = new Patients(vocabulary, 20260302);
    List<Patient> all = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      all.add(patients.patient("patient-" + at));
    }
    return List.copyOf(all);
  }

  private Patient patient(String id) {
    Patient.Builder patient = Patient.on(TODAY).id(id).age(20 + random.nextInt(66));
    patient.condition(Condition.of("chronic-pain").at(id + "/pain"));
    for (int at = 0; at < 3; at++) {
      Concept concept = any(vocabulary.conditions().all());
      patient.condition(Condition.of(concept.id()).at(id + "/condition/" + at));
    }
    for (int at = 0; at < 2; at++) {
      String medicine = any(vocabulary.medicines().ingredients());
      patient.medicine(Medicine.of(medicine).at(id + "/medicine/" + at));
    }
    patient.measurement(
        Measurement.of(
                "systolic-blood-pressure",
                Quantity.of(BigDecimal.valueOf(100 + random.nextInt(80)), "mm[Hg]"),
                PartialDate.of(TODAY.minusDays(random.nextInt(60))))
            .at(id + "/pressure"));
    List<String> asked = new ArrayList<>();
    while (asked.size() < 4) {
      Finding finding = any(vocabulary.findings());
      if (isAsked(finding) && !asked.contains(finding.id())) {
        asked.add(finding.id());
        Answer.Said said = asked.size() <= 2 ? Answer.Said.PRESENT : Answer.Said.ABSENT;
        patient.answer(Answer.of(finding.id(), said).at(id + "/answer/" + finding.id()));
      }
    }
    return patient.build();
  }

  private static boolean isAsked(Finding finding) {
    return !finding.id().startsWith("age-") && !finding.id().endsWith("-pain");
  }

  private <T> T any(Collection<T> items) {
    return List.copyOf(items).get(random.nextInt(items.size()));
  }
}
