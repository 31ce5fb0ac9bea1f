package org.proviso.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.Unread;
import org.proviso.rules.Rulebook;

/**
 * What is said of one patient, with its reasons. Immutable, thread-safe, comparable: the same
 * patient and rulebook give an equal assessment, in the same order.
 *
 * @param subject whose assessment it is
 * @param scope whether the rules speak of this patient
 * @param crisis where help is at once, where suicidality is recorded
 * @param considerations what was raised: safety first, then in the rulebook's order
 * @param questions what is not known and would matter, in order of asking
 * @param verdicts what came of every rule, in the rulebook's order; none when out of scope
 * @param unread what in the record could not be understood
 * @param edition the rulebook's version and digest
 * @param notApplied how many rules were left out on request
 * @param notice educational, not advice, not reviewed by a clinician
 * @param notes standing notes by id
 */
public record Assessment(
    Subject subject,
    Scope scope,
    Optional<CrisisLines> crisis,
    List<Consideration> considerations,
    List<Question> questions,
    List<Verdict> verdicts,
    List<Unread> unread,
    Rulebook.Edition edition,
    int notApplied,
    String notice,
    Map<String, String> notes) {

  /** Copies the lists. */
  public Assessment {
    considerations = List.copyOf(considerations);
    questions = List.copyOf(questions);
    verdicts = List.copyOf(verdicts);
    unread = List.copyOf(unread);
  }

  /**
   * Whose assessment it is.
   *
   * @param id the patient's id in the place it comes from; may be empty
   * @param title a short name for reading; may be empty
   * @param date the assessment date
   */
  public record Subject(String id, String title, LocalDate date) {}

  /** The verdicts of the rules that may hold, depending on what is not known. */
  public List<Verdict> undetermined() {
    List<Verdict> undetermined = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.outcome() == Verdict.Outcome.UNDETERMINED) {
        undetermined.add(verdict);
      }
    }
    return Collections.unmodifiableList(undetermined);
  }

  /** The verdict of a rule; empty when out of scope, left out, or not in the rulebook. */
  public Optional<Verdict> verdict(String rule) {
    return verdicts.stream().filter(verdict -> verdict.rule().name().equals(rule)).findFirst();
  }
}
