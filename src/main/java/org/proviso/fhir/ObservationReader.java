package org.proviso.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.finding.Measure;
import org.proviso.patient.Certainty;
import org.proviso.patient.Measurement;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.terminology.Meaning;

/**
 * Reads Observation (FHIR R4): measured values, answers to questions that are known, results of
 * gene tests, each from the resource or from its components.
 */
final class ObservationReader {

  private static final Optional<RecordList> NO_LIST = Optional.empty();

  private final Intake intake;
  private final Values values;
  private final Answers answers;
  private final Genes genes;
  private final Doubts doubts = new Doubts();
  private final List<Measurement> measurements = new ArrayList<>();
  private final Map<String, Integer> notAsked = new LinkedHashMap<>();
  private int observations;

  ObservationReader(Intake intake) {
    this.intake = intake;
    values = new Values(intake);
    answers = new Answers(intake, doubts);
    genes = new Genes(intake);
  }

  void read(Resource resource) {
    Part observation = resource.part();
    String status = observation.text("status");
    if (Set.of("entered-in-error", "cancelled", "registered").contains(status)) {
      return;
    }
    List<Asked> asked = asked(observation);
    if (asked.isEmpty()
        || intake.subjects().of(resource, observation.get("subject"))
            == Subjects.Whose.ANOTHER_PATIENTS) {
      return;
    }
    Optional<PartialDate> date = date(observation);
    if (intake.isLater(date, observation.get("code"), NO_LIST)) {
      return;
    }
    Optional<Certainty> certainty =
        intake.admits(resource, "subject", NO_LIST)
            ? certainty(observation, status)
            : Optional.empty();
    if (certainty.isEmpty()) {
      asked.forEach(each -> doubt(each, date));
    } else if (!isOfAnother(observation)) {
      asked.forEach(each -> read(each, date, certainty.get(), observation));
    }
  }

  /** A part of an observation that asks something, and what it may ask. */
  private record Asked(Part part, List<Meaning> meanings) {

    static Asked of(Part part, Meaning meaning) {
      return new Asked(part, List.of(meaning));
    }
  }

  private void doubt(Asked asked, Optional<PartialDate> date) {
    asked.meanings().forEach(meaning -> doubts.add(meaning.words(), date));
  }

  private List<Asked> asked(Part observation) {
    List<Asked> asked = new ArrayList<>(2);
    boolean understood = ask(observation, asked);
    for (Part component : observation.items("component")) {
      understood |= ask(component, asked);
    }
    if (!understood && genes.isImplication(observation)) {
      asked.add(Asked.of(observation, Meaning.Silent.PANEL));
    } else if (!understood) {
      observations++;
      notAsked.merge(Terms.words(observation.get("code")), 1, Integer::sum);
    }
    return asked;
  }

  private boolean ask(Part part, List<Asked> asked) {
    Part code = part.get("code");
    List<Terms.Term> terms = intake.terms().coded(code);
    if (terms.isEmpty()) {
      Optional<Measure> measure = intake.vocabulary().measure(Terms.name(code));
      measure.ifPresent(
          known -> asked.add(Asked.of(part, new Meaning.OfMeasure(known.id(), Optional.empty()))));
      return measure.isPresent();
    }
    Map<String, Meaning> measures = new LinkedHashMap<>(2);
    Optional<Meaning> first = Optional.empty();
    for (Terms.Term term : terms) {
      if (term.meaning() instanceof Meaning.OfMeasure measure) {
        measures.put(measure.measure(), measure);
      }
      if (first.isEmpty() && !(term.meaning() instanceof Meaning.Silent)) {
        first = Optional.of(term.meaning());
      }
    }
    if (measures.size() > 1) {
      asked.add(new Asked(part, List.copyOf(measures.values())));
      return true;
    }
    first.ifPresent(meaning -> asked.add(Asked.of(part, meaning)));
    return true;
  }

  /** How certain a status makes it; empty for a status with which nothing may be read. */
  private Optional<Certainty> certainty(Part observation, String status) {
    switch (status) {
      case "final", "amended", "corrected" -> {
        return Optional.of(Certainty.NOT_STATED);
      }
      case "preliminary" -> {
        return Optional.of(Certainty.UNCONFIRMED);
      }
      default -> {
        Part code = observation.get("code");
        intake
            .notes()
            .add(
                observation.place() + ".status",
                Terms.words(code) + ", status " + (status.isEmpty() ? "missing" : status),
                "whether it holds cannot be told");
        return Optional.empty();
      }
    }
  }

  private Optional<PartialDate> date(Part observation) {
    if (observation.has("effectivePeriod")) {
      return FhirDate.within(observation.get("effectivePeriod"), intake.date());
    }
    for (String field : List.of("effectiveDateTime", "effectiveInstant")) {
      if (observation.has(field)) {
        return intake.date(observation, field);
      }
    }
    return Optional.empty();
  }

  /** Whether it was seen of somebody or something else, such as an unborn child. */
  private boolean isOfAnother(Part observation) {
    boolean focused = !observation.items("focus").isEmpty();
    if (focused) {
      intake
          .notes()
          .add(
              observation.place() + ".focus",
              Terms.words(observation.get("code")),
              "is about somebody or something else");
    }
    return focused;
  }

  private void read(
      Asked asked, Optional<PartialDate> date, Certainty certainty, Part observation) {
    Part part = asked.part();
    Part code = part.get("code");
    Meaning meaning = asked.meanings().get(0);
    if (!intake.isPlain(part, Terms.words(code), NO_LIST)) {
      doubt(asked, date);
    } else if (asked.meanings().size() > 1) {
      intake.notes().add(code.place(), Terms.words(code), "its codes name different measurements");
      doubt(asked, date);
    } else if (meaning instanceof Meaning.OfMeasure measure) {
      Measure known = intake.vocabulary().measure(measure.measure()).orElseThrow();
      Optional<Values.Value> value = values.of(part, known);
      value.ifPresent(
          read ->
              measurements.add(
                  new Measurement(
                      measure.measure(), read.quantity(), date, certainty, read.place())));
      if (value.isEmpty() && !part.has("dataAbsentReason")) {
        doubts.add(measure.words(), date);
      }
    } else if (meaning instanceof Meaning.OfQuestion question) {
      answers.add(question, part, date, certainty);
    } else if (meaning instanceof Meaning.OfGene gene) {
      genes.read(gene.gene(), part, certainty);
    } else if (meaning == Meaning.Silent.PANEL) {
      genes.readImplication(observation, certainty);
    } else {
      intake
          .notes()
          .add(code.place(), Terms.words(code), "a code of " + meaning.words() + " asks nothing");
    }
  }

  /** Of a question answered several times the latest answer counts; tells what nobody asks. */
  void end() {
    answers.end();
    for (Measurement measurement : measurements) {
      String observed = new Meaning.OfMeasure(measurement.measure(), Optional.empty()).words();
      intake
          .patient()
          .measurement(
              doubts.reach(observed, measurement.date())
                  ? measurement.certainty(Certainty.UNCONFIRMED)
                  : measurement);
    }
    if (observations > 0) {
      List<String> first = notAsked.keySet().stream().limit(3).toList();
      intake
          .notes()
          .add(
              "Observation",
              observations
                  + (observations == 1 ? " observation of " : " observations of ")
                  + String.join(", ", first)
                  + (notAsked.size() > first.size()
                      ? " and " + (notAsked.size() - first.size()) + " more"
                      : ""),
              "no finding asks for it");
    }
  }
}
