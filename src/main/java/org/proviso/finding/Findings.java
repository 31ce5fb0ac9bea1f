package org.proviso.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;

/**
 * What is known of every finding for one patient: its state, whether the record contradicts itself,
 * and the evidence. It is the one fact that rules see. Immutable and thread-safe.
 *
 * <pre>{@code
 * Findings findings = Findings.of(patient, proviso.rulebook().vocabulary());
 * findings.state("seizure-disorder");   // PRESENT, ABSENT or UNKNOWN
 * }</pre>
 */
public final class Findings {

  private final Vocabulary vocabulary;
  private final State[] states;
  private final boolean[] conflicting;
  private final List<List<Evidence>> evidence;
  private final List<Unread> unread;

  private Findings(Vocabulary vocabulary, Board board, List<Unread> unread) {
    this.vocabulary = vocabulary;
    int size = vocabulary.findings().size();
    states = new State[size];
    conflicting = new boolean[size];
    List<List<Evidence>> all = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      states[at] = board.state(at);
      conflicting[at] = board.conflicting(at);
      all.add(board.evidence(at));
    }
    evidence = List.copyOf(all);
    this.unread = List.copyOf(unread);
  }

  /**
   * Derives the state of every finding from a patient's record.
   *
   * @throws IllegalArgumentException where the patient names a finding, condition or measure that
   *     the vocabulary does not know; the message names the place and the nearest id
   */
  public static Findings of(Patient patient, Vocabulary vocabulary) {
    Chart chart = new Chart(patient, vocabulary);
    List<Reading> readings = new ArrayList<>(vocabulary.findings().size());
    for (Finding finding : vocabulary.findings()) {
      readings.add(finding.criterion().read(chart));
    }
    List<Unread> unread = new ArrayList<>(chart.unread());
    for (Answer answer : patient.answers()) {
      answer(answer, patient, vocabulary, readings).ifPresent(unread::add);
    }
    return new Findings(vocabulary, vocabulary.relations().close(readings), unread);
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

  /** The vocabulary that names the findings. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * What is known of a finding.
   *
   * @throws IllegalArgumentException where there is no such finding; the message names the nearest
   */
  public State state(String id) {
    return states[vocabulary.indexOf(id)];
  }

  /** What is known of the finding at a place in {@link Vocabulary#findings()}. */
  public State state(int at) {
    return states[at];
  }

  /** Whether the record says both yes and no to a finding; it is PRESENT then. */
  public boolean conflicting(String id) {
    return conflicting[vocabulary.indexOf(id)];
  }

  /**
   * What in the record gave a finding its state, or left it open; empty where nothing is recorded.
   */
  public List<Evidence> evidence(String id) {
    return evidence.get(vocabulary.indexOf(id));
  }

  /** What in the record could not be understood. */
  public List<Unread> unread() {
    return unread;
  }

  /** Equal where the same vocabulary's findings have the same states, evidence and unread items. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that
        && vocabulary == that.vocabulary
        && Arrays.equals(states, that.states)
        && Arrays.equals(conflicting, that.conflicting)
        && evidence.equals(that.evidence)
        && unread.equals(that.unread);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(states), evidence);
  }
}
