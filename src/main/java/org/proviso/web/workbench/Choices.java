package org.proviso.web.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proviso.Proviso;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;

/** Applies what the reader set to a patient; of two that contradict each other the later holds. */
final class Choices {

  static final String WHERE = "set here";

  private final Proviso proviso;

  Choices(Proviso proviso) {
    this.proviso = proviso;
  }

  Bench apply(Opened opened, List<Choice> choices) {
    Patient all = with(choices, opened.patient());
    Findings findings = proviso.findings(all);
    if (holds(choices, findings)) {
      return new Bench(opened, choices, List.of(), findings, proviso.assess(all));
    }
    List<Choice> kept = new ArrayList<>();
    List<Choice> dropped = new ArrayList<>();
    List<Choice> latestFirst = new ArrayList<>(choices);
    Collections.reverse(latestFirst);
    for (Choice choice : latestFirst) {
      List<Choice> tried = Stream.concat(Stream.of(choice), kept.stream()).toList();
      boolean first = kept.isEmpty();
      if (first || holds(tried, proviso.findings(with(tried, opened.patient())))) {
        kept.add(0, choice);
      } else {
        dropped.add(0, choice);
      }
    }
    Patient patient = with(kept, opened.patient());
    return new Bench(opened, kept, dropped, proviso.findings(patient), proviso.assess(patient));
  }

  private static boolean holds(List<Choice> choices, Findings findings) {
    return choices.stream()
        .allMatch(
            choice ->
                findings.state(choice.finding()) == choice.state()
                    && !findings.conflicting(choice.finding()));
  }

  private static Patient with(List<Choice> choices, Patient patient) {
    List<Answer> answers = new ArrayList<>(patient.answers());
    for (Choice choice : choices) {
      if (choice.state() != State.UNKNOWN) {
        answers.add(
            new Answer(
                choice.finding(),
                choice.state() == State.PRESENT ? Answer.Said.PRESENT : Answer.Said.ABSENT,
                Optional.empty(),
                WHERE));
      }
    }
    return new Patient(
        patient.id(),
        patient.title(),
        patient.date(),
        patient.person(),
        patient.conditions(),
        patient.medicines(),
        patient.allergies(),
        patient.measurements(),
        patient.phenotypes(),
        patient.treatments(),
        answers,
        patient.goals(),
        patient.reviews(),
        patient.unread());
  }
}
