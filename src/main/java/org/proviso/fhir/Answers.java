package org.proviso.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Subject;
import org.proviso.terminology.Meaning;

/**
 * Answers to questions that observations ask, such as who smokes. Of several answers to one
 * question the latest counts, and those of which it cannot be told. An answer without a day, or a
 * preliminary one, leaves its question open.
 */
final class Answers {

  private static final String NOT_SO_STALE = "not-pregnant-stale";

  private record Answer(
      Meaning.OfQuestion question, Part value, Optional<PartialDate> date, Certainty certainty) {

    boolean isBefore(LocalDate day) {
      return date.isPresent() && date.get().latest().isBefore(day);
    }
  }

  private final Intake intake;
  private final Doubts doubts;
  private final Map<String, List<Answer>> answers = new LinkedHashMap<>();

  Answers(Intake intake, Doubts doubts) {
    this.intake = intake;
    this.doubts = doubts;
  }

  void add(
      Meaning.OfQuestion question, Part part, Optional<PartialDate> date, Certainty certainty) {
    Part value = part.get("valueCodeableConcept");
    boolean absent = part.has("dataAbsentReason");
    boolean silent =
        intake.terms().coded(value).stream()
            .anyMatch(term -> term.meaning() == Meaning.Silent.NOT_TOLD);
    if (silent) {
      return;
    }
    if (absent || !value.isThere() || told(question, value).isEmpty()) {
      intake
          .notes()
          .add(
              absent ? part.get("dataAbsentReason").place() : value.place(),
              question.question() + (value.isThere() ? ": " + Terms.words(value) : ""),
              "is no answer that is known");
      if (!absent) {
        doubts.add(question.words(), date);
      }
      return;
    }
    answers
        .computeIfAbsent(question.question(), key -> new ArrayList<>())
        .add(new Answer(question, value, date, certainty));
  }

  void end() {
    for (List<Answer> all : answers.values()) {
      LocalDate last = lastDay(all);
      List<Answer> latest = all.stream().filter(answer -> !answer.isBefore(last)).toList();
      boolean sure = latest.size() == 1 || latest.stream().allMatch(this::isSure);
      latest.forEach(answer -> say(answer, sure && isSure(answer)));
    }
  }

  /**
   * The earliest day of the answer that begins last; an answer that ends before it is an old one.
   */
  private static LocalDate lastDay(List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.date().stream())
        .map(PartialDate::earliest)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private boolean isSure(Answer answer) {
    return answer.date().isPresent()
        && answer.certainty() != Certainty.UNCONFIRMED
        && !doubts.reach(answer.question().words(), answer.date());
  }

  /** What an answer says: a condition, and whether it is so. */
  private record Told(String condition, boolean isSo, String place) {}

  private List<Told> told(Meaning.OfQuestion question, Part value) {
    List<Told> told = new ArrayList<>(1);
    List<Terms.Term> coded = intake.terms().coded(value);
    for (Terms.Term term : coded) {
      if (term.meaning() instanceof Meaning.OfCondition condition
          && question.answers().contains(condition.condition())) {
        told.add(new Told(condition.condition(), true, term.place()));
      } else if (term.meaning() instanceof Meaning.Plain plain && question.answers().size() == 1) {
        told.add(new Told(question.answers().get(0), plain == Meaning.Plain.YES, term.place()));
      }
    }
    if (coded.isEmpty()) {
      intake
          .vocabulary()
          .conditions()
          .id(Terms.name(value))
          .filter(question.answers()::contains)
          .ifPresent(id -> told.add(new Told(id, true, value.get("text").place())));
    }
    return told;
  }

  private void say(Answer answer, boolean sure) {
    for (Told told : told(answer.question(), answer.value())) {
      if (!told.isSo()) {
        deny(told, answer, sure);
        continue;
      }
      boolean dated = answer.question().answers().size() == 1;
      intake
          .patient()
          .condition(
              new Condition(
                  told.condition(),
                  sure ? Course.CURRENT : Course.NOT_STATED,
                  answer.certainty(),
                  Subject.PATIENT,
                  dated ? answer.date() : Optional.empty(),
                  answer.date(),
                  told.place()));
    }
  }

  private void deny(Told told, Answer answer, boolean sure) {
    LocalDate first = intake.date().minusDays(days());
    if (sure && !answer.date().orElseThrow().earliest().isBefore(first)) {
      intake
          .patient()
          .condition(
              new Condition(
                  told.condition(),
                  Course.NOT_STATED,
                  Certainty.REFUTED,
                  Subject.PATIENT,
                  Optional.empty(),
                  answer.date(),
                  told.place()));
    } else {
      intake
          .notes()
          .add(
              told.place(),
              told.condition() + " denied",
              "without a day, preliminary, or more than " + days() + " days ago");
    }
  }

  private int days() {
    return intake.vocabulary().thresholds().stream()
        .filter(threshold -> threshold.name().equals(NOT_SO_STALE))
        .findFirst()
        .orElseThrow()
        .value()
        .intValue();
  }
}
