package org.proviso.fhir.answer;

import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * What the resources of one assessment share.
 *
 * @param assessment the assessment
 * @param words what it says for people
 * @param base how the resources of the record are named
 * @param key what its ids are made from
 */
record Answer(Assessment assessment, Wording words, RecordBase base, String key) {

  /** The rulebook that it was made with. */
  Rulebook rulebook() {
    return words.rulebook();
  }

  /** The id of one of its resources. */
  String id(String what) {
    return NameUuid.of(key + '\n' + what).toString();
  }

  /** One of its resources, begun. */
  Element resource(String type, String what) {
    return Element.resource(type)
        .with("id", id(what))
        .with("language", rulebook().texts().language());
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

  static Element topic(Consideration consideration) {
    return Element.coding(Uris.RULES, consideration.rule().name(), consideration.text().title());
  }

  /** The weight as a tag: FHIR's severity is coarser. */
  Element weight(Rule rule) {
    return new Element()
        .with(
            "tag",
            List.of(
                Element.coding(Uris.WEIGHTS, Fields.written(rule.weight()), words.weight(rule))));
  }

  /** What a consideration rests on; only what is present is coded, for a code asserts. */
  Element concept(Because because) {
    String state = words.state(because);
    return because.state() == State.PRESENT
        ? Element.concept(
            Element.coding(Uris.FINDINGS, because.finding().id(), because.finding().label()), state)
        : Element.words(state);
  }
}
