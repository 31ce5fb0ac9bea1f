package org.proviso.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;

/**
 * What a patient's record says to every finding by itself, before anything follows from anything.
 *
 * @param readings a reading of each finding, in the vocabulary's order
 * @param unread what in the record could not be understood
 */
record Derivation(List<Reading> readings, List<Unread> unread) {

  static Derivation of(Patient patient, Vocabulary vocabulary) {
    Chart chart = new Chart(patient, vocabulary);
    List<Reading> readings = new ArrayList<>(vocabulary.findings().size());
    for (Finding finding : vocabulary.findings()) {
      readings.add(finding.criterion().read(chart));
    }
    List<Unread> unread = new ArrayList<>(chart.unread());
    for (Answer answer : patient.answers()) {
      Optional<Unread> later = answer(answer, patient, vocabulary, readings);
      if (later.isPresent()) {
        unread.add(later.get());
      }
    }
    return new Derivation(readings, unread);
  }

  private static Optional<Unread> answer(
      Answer answer, Patient patient, Vocabulary vocabulary, List<Reading> readings) {
    if (vocabulary.finding(answer.finding()).isEmpty()) {
      throw new IllegalArgumentException(
          answer.where() + ": " + vocabulary.unknownFinding(answer.finding()));
    }
    if (answer.date().isPresent() && answer.date().get().earliest().isAfter(patient.date())) {
      return Optional.of(
          new Unread(
              answer.where(),
              answer.finding(),
              "dated after the assessment of " + patient.date(),
              Optional.empty()));
    }
    Reading reading = readings.get(vocabulary.indexOf(answer.finding()));
    switch (answer.said()) {
      case PRESENT -> reading.yes(Evidence.of(answer.where(), "said so", answer.date()));
      case ABSENT -> reading.no(Evidence.of(answer.where(), "said not to be so", answer.date()));
      case NOT_APPLICABLE ->
          reading.no(Evidence.of(answer.where(), "said not to apply", answer.date()));
    }
    return Optional.empty();
  }
}
