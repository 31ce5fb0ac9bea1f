package org.proviso.fhir.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.State;
import org.proviso.patient.Certainty;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/**
 * What the resources of one assessment share.
 *
 * @param assessment the assessment
 * @param rulebook the rulebook that it was made with
 * @param base how the resources of the record are named
 * @param key what its ids are made from
 */
record Answer(Assessment assessment, Rulebook rulebook, RecordBase base, String key) {

  /** The id of one of its resources. */
  String id(String what) {
    return NameUuid.of(key + '\n' + what).toString();
  }

  /** A reference to one of its resources. */
  Element reference(String what) {
    return Element.reference(Entries.URN + id(what));
  }

  Element subject() {
    return base.subject(assessment.subject().id(), assessment.subject().title());
  }

  /** The day that the assessment is of. */
  String date() {
    return assessment.subject().date().toString();
  }

  /** The medicines of a rule, as resources of the bundle. */
  List<Element> medicines(Rule rule) {
    return rule.drugs().stream()
        .map(drug -> Element.reference(Entries.URN + Medicines.id(drug)))
        .toList();
  }

  /** The medicines of a rule in words: {@code imipramine, bupropion}. */
  String about(Rule rule) {
    return rule.drugs().stream()
        .map(id -> rulebook.drug(id).map(Drug::label).orElse(id))
        .collect(Collectors.joining(", "));
  }

  /** A consideration in a line. */
  String line(Consideration consideration) {
    return consideration.text().title()
        + " ("
        + about(consideration.rule())
        + "; "
        + words(consideration.rule().weight())
        + ")";
  }

  static Element topic(Consideration consideration) {
    return Element.coding(Uris.RULES, consideration.rule().name(), consideration.text().title());
  }

  static Element weight(Weight weight) {
    return new Element()
        .with("tag", List.of(Element.coding(Uris.WEIGHTS, Fields.written(weight), words(weight))));
  }

  /** The weight in words; a contraindication is a label's, never ours. */
  static String words(Weight weight) {
    return weight == Weight.CONTRAINDICATED
        ? "contraindicated on a product label"
        : weight.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a consideration rests on; only what is present is coded, for a code asserts. */
  static Element concept(Because because) {
    String words = words(because);
    return because.state() == State.PRESENT
        ? Element.concept(
            Element.coding(Uris.FINDINGS, because.finding().id(), because.finding().label()), words)
        : Element.words(words);
  }

  static String words(Because because) {
    return (because.state() == State.PRESENT ? "" : "not so: ")
        + because.finding().label()
        + (because.conflicting() ? " (the record also says the contrary)" : "");
  }

  static String words(Evidence evidence) {
    return evidence.what()
        + evidence.date().map(date -> ", " + date).orElse("")
        + (evidence.certainty() == Certainty.UNCONFIRMED ? ", not confirmed" : "")
        + (evidence.certainty() == Certainty.REFUTED ? ", refuted" : "")
        + " ["
        + evidence.where()
        + "]";
  }

  static String words(Citation citation) {
    return citation.source().title()
        + ": "
        + citation.section().title()
        + " ("
        + citation.section().verified().words()
        + ")";
  }

  /** What is said under every consideration: why, and according to what. */
  Narrative narrative(Consideration consideration) {
    return new Narrative()
        .paragraph(assessment.notice())
        .paragraph(line(consideration) + ". " + consideration.text().clinician())
        .paragraph("Because:")
        .list(consideration.because().stream().map(Answer::because).toList())
        .paragraph("According to:")
        .list(consideration.sources().stream().map(Answer::words).toList());
  }

  private static String because(Because because) {
    String evidence =
        because.evidence().stream().map(Answer::words).collect(Collectors.joining("; "));
    return words(because) + (evidence.isEmpty() ? "" : ": " + evidence);
  }
}
