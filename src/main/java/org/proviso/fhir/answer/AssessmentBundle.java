package org.proviso.fhir.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.document.Fault;
import org.proviso.rules.Level;
import org.proviso.rules.Rulebook;

/**
 * Assessments as one Bundle of FHIR R4 (4.0.1), of type {@code collection}.
 *
 * <pre>{@code
 * String json =
 *     new AssessmentBundle(proviso.rulebook(), Instant.parse("2026-03-02T10:15:00Z"))
 *         .add(proviso.assess(patient), RecordBase.relative())
 *         .write();
 * }</pre>
 *
 * <p>An assessment is a GuidanceResponse; what is asked is its {@code dataRequirement}, and its
 * {@code result} a RequestGroup that lists every consideration in the order of reading. What is
 * about harm is a DetectedIssue, anything else a CommunicationRequest; all are drafts, and order
 * nothing. A Provenance names the rulebook with its version and digest. The notice stands in every
 * resource that says something of the patient.
 *
 * <p>Ids are made from what is said, so the same assessments recorded at the same instant give the
 * same bytes. Not thread-safe: make one for each bundle.
 */
public final class AssessmentBundle {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private final Rulebook rulebook;
  private final Instant recorded;
  private final Wording words;
  private final Entries entries = new Entries();

  /**
   * An empty bundle without a level: a patient's words stand beside a clinician's.
   *
   * @param rulebook the rulebook that the assessments are made with
   * @param recorded when they are recorded; no clock is read here
   */
  public AssessmentBundle(Rulebook rulebook, Instant recorded) {
    this(new Wording(rulebook, Optional.empty()), recorded);
  }

  /**
   * An empty bundle in the words of one level.
   *
   * @param rulebook the rulebook that the assessments are made with
   * @param recorded when they are recorded; no clock is read here
   * @param level for whom
   */
  public AssessmentBundle(Rulebook rulebook, Instant recorded, Level level) {
    this(new Wording(rulebook, Optional.of(level)), recorded);
  }

  private AssessmentBundle(Wording words, Instant recorded) {
    this.words = words;
    this.recorded = recorded;
    rulebook = words.rulebook();
  }

  /**
   * Adds an assessment.
   *
   * @throws IllegalArgumentException where it was made with another rulebook
   */
  public AssessmentBundle add(Assessment assessment, RecordBase base) {
    if (!assessment.edition().equals(rulebook.edition())) {
      throw new IllegalArgumentException(
          "assessed with rulebook "
              + assessment.edition().version()
              + ", to be written with "
              + rulebook.edition().version());
    }
    Answer answer = new Answer(assessment, words, base, key(Key.of(assessment, words, base)));
    List<String> said = new ArrayList<>();
    said.add(Guidance.WHAT);
    entries.add(answer.id(Guidance.WHAT), Guidance.resource(answer));
    if (!assessment.considerations().isEmpty()) {
      said.add(ReadingOrder.WHAT);
      entries.add(answer.id(ReadingOrder.WHAT), ReadingOrder.resource(answer));
    }
    Set<String> drugs = new LinkedHashSet<>();
    for (Consideration consideration : assessment.considerations()) {
      String name = consideration.rule().name();
      said.add(name);
      entries.add(answer.id(name), resource(consideration, answer));
      drugs.addAll(consideration.rule().drugs());
    }
    entries.add(
        Software.provenanceId(answer, recorded),
        Software.provenance(answer, said.stream().map(answer::reference).toList(), recorded));
    drugs.forEach(drug -> entries.add(Medicines.id(drug), Medicines.resource(drug, rulebook)));
    entries.add(Software.id(rulebook), Software.device(rulebook));
    entries.add(Software.rulebookId(rulebook), Software.library(rulebook));
    return this;
  }

  /**
   * Adds what is wrong with an input that could not be assessed, as an OperationOutcome.
   *
   * @param faults at least one
   */
  public AssessmentBundle addRefused(List<Fault> faults) {
    Refusal refusal = new Refusal(faults);
    entries.add(refusal.id(), refusal.resource(rulebook.texts()));
    return this;
  }

  /** Alike assessments of two people are two all the same. */
  private String key(String content) {
    String key = content;
    for (int again = 2; entries.has(NameUuid.of(key + '\n' + Guidance.WHAT).toString()); again++) {
      key = content + '\n' + again;
    }
    return key;
  }

  private static Element resource(Consideration consideration, Answer answer) {
    return consideration.rule().weight().isSafety()
        ? Issue.resource(consideration, answer)
        : Proposal.resource(consideration, answer);
  }

  /** The bundle as a tree, which belongs to the caller. */
  public JsonNode tree() {
    return Element.resource("Bundle")
        .with("type", "collection")
        .with("timestamp", recorded.toString())
        .with("entry", entries.elements())
        .node()
        .deepCopy();
  }

  /** The bundle as JSON, ending in a line break. */
  public String write() {
    try {
      return WRITER.writeValueAsString(tree()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }
}
