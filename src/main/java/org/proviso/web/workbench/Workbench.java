package org.proviso.web.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.proviso.Proviso;
import org.proviso.document.Fault;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.teaching.Tutor;

/**
 * Answers what the workbench's page asks: JSON in, JSON out, and nothing of it is kept or logged.
 * Thread-safe.
 */
public final class Workbench {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final Proviso proviso;
  private final Opener opener;
  private final Choices choices;
  private final Tutor tutor;
  private final byte[] catalogue;
  private final ScenarioText scenario;

  /** What the page may ask about a patient. */
  public enum Question {
    /** What is raised, what is open, what is known. */
    ASSESS,
    /** What would change one rule, and what hangs on what is known of it. */
    CHANGES,
    /** What to choose from in a quiz about the patient, with feedback. */
    QUIZ,
    /** The patient as a scenario to save. */
    SCENARIO;

    /** Its name in a path. */
    public String path() {
      return Fields.written(this);
    }
  }

  /**
   * An answer.
   *
   * @param status 200, or 400 where the request is wrong
   * @param json the body, UTF-8
   */
  public record Answer(int status, byte[] json) {}

  /** Made once; reads the example patients. */
  public Workbench(Proviso proviso) {
    this.proviso = proviso;
    Examples examples = Examples.of(proviso.rulebook());
    opener = new Opener(proviso.rulebook(), examples);
    choices = new Choices(proviso);
    tutor = Tutor.of(proviso);
    catalogue = bytes(CatalogueAnswer.of(proviso.rulebook(), examples));
    scenario = new ScenarioText(proviso);
  }

  /** What the page needs once: findings, rules and sources in words, groups, example patients. */
  public byte[] catalogue() {
    return catalogue.clone();
  }

  /**
   * Answers a question about a patient.
   *
   * @param question what is asked
   * @param body JSON: the record, what the reader set, the date
   */
  public Answer answer(Question question, byte[] body) {
    try {
      BenchRequest request = BenchRequest.read(body, proviso.rulebook().vocabulary());
      Bench bench = choices.apply(opener.open(request), request.choices());
      return new Answer(OK, bytes(answer(question, request, bench)));
    } catch (InvalidInputException e) {
      return new Answer(BAD_REQUEST, bytes(refusal(e.faults())));
    }
  }

  private ObjectNode answer(Question question, BenchRequest request, Bench bench) {
    return switch (question) {
      case ASSESS -> AssessmentAnswer.of(bench);
      case CHANGES -> ChangesAnswer.of(bench, rule(request), tutor);
      case QUIZ -> Quiz.of(bench, proviso.rulebook());
      case SCENARIO -> object().put("text", scenario.of(bench));
    };
  }

  private String rule(BenchRequest request) {
    String name =
        request
            .rule()
            .orElseThrow(
                () -> new InvalidInputException(Place.of("request.json"), "'rule' is missing"));
    if (proviso.rulebook().rule(name).isEmpty()) {
      throw new InvalidInputException(
          Place.of("request.json"), proviso.rulebook().unknownRule(name));
    }
    return name;
  }

  private static ObjectNode refusal(List<Fault> faults) {
    ObjectNode json = object();
    ArrayNode errors = json.putArray("errors");
    faults.forEach(
        fault ->
            errors
                .addObject()
                .put("where", fault.place().toString())
                .put("message", fault.message()));
    return json;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
