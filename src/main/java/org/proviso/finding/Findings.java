package org.proviso.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Reading> readings;
  private final Optional<Findings> recorded;
  private final Map<String, State> suppositions;

  private Findings(
      Vocabulary vocabulary, Board board, List<Unread> unread, List<Reading> readings) {
    this(vocabulary, board, unread, readings, Optional.empty(), Map.of());
  }

  private Findings(Findings recorded, Board board, Map<String, State> suppositions) {
    this(
        recorded.vocabulary,
        board,
        recorded.unread,
        recorded.readings,
        Optional.of(recorded),
        suppositions);
  }

  private Findings(
      Vocabulary vocabulary,
      Board board,
      List<Unread> unread,
      List<Reading> readings,
      Optional<Findings> recorded,
      Map<String, State> suppositions) {
    this.readings = readings;
    this.recorded = recorded;
    this.suppositions = Collections.unmodifiableMap(new LinkedHashMap<>(suppositions));
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
    return new Findings(vocabulary, vocabulary.relations().close(readings), unread, readings);
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

  /**
   * What would be known if some findings stood otherwise. The record stays as it is: what is
   * supposed overrides what the record says of these findings and of all that follows from them,
   * and is marked as supposed in the evidence.
   *
   * <ul>
   *   <li>PRESENT and ABSENT hold, and so does whatever follows: an implied finding is present,
   *       what implies an absent finding is absent, others of a one-of group are absent. Everything
   *       else is derived again from the record; what was known only through an overridden finding
   *       is not known any more.
   *   <li>UNKNOWN means: as if it were not recorded. Of findings in the record that would settle it
   *       all the same, those in the way count as not recorded too: the present ones that imply it,
   *       the absent ones that it implies. What it implied stays known only where the record says
   *       it by itself or through another finding.
   * </ul>
   *
   * <p>Supposing again adds to what was supposed before; of the same finding, the later holds.
   *
   * <pre>{@code
   * Findings supposed = findings.supposing(Map.of("seizure-disorder", State.PRESENT));
   * supposed.state("any-seizure-history");   // PRESENT: it follows
   * }</pre>
   *
   * @throws IllegalArgumentException where there is no such finding, or where the suppositions
   *     exclude each other; the message names them
   */
  public Findings supposing(Map<String, State> suppositions) {
    Map<String, State> all = new LinkedHashMap<>(this.suppositions);
    suppositions.forEach(
        (id, state) -> {
          vocabulary.indexOf(id);
          all.remove(id);
          all.put(id, state);
        });
    Findings record = recorded();
    return all.isEmpty()
        ? record
        : new Findings(record, new Supposing(vocabulary).close(record.readings, all), all);
  }

  /** What was supposed, in order; empty where nothing was. */
  public Map<String, State> suppositions() {
    return suppositions;
  }

  /** What the record says, without what was supposed. */
  public Findings recorded() {
    return recorded.orElse(this);
  }

  /** Whether a finding was supposed, or stands as it does because another was. */
  public boolean isSupposed(String id) {
    if (recorded.isEmpty()) {
      return false;
    }
    int at = vocabulary.indexOf(id);
    return suppositions.containsKey(id)
        || states[at] != recorded.get().states[at]
        || states[at] != State.UNKNOWN && evidence.get(at).stream().anyMatch(Evidence::isSupposed);
  }

  /** What in the record could not be understood. */
  public List<Unread> unread() {
    return unread;
  }

  /**
   * Equal where the same vocabulary's findings have the same states, evidence, unread items and
   * suppositions.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that
        && vocabulary == that.vocabulary
        && Arrays.equals(states, that.states)
        && Arrays.equals(conflicting, that.conflicting)
        && evidence.equals(that.evidence)
        && unread.equals(that.unread)
        && suppositions.equals(that.suppositions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(states), evidence);
  }
}
