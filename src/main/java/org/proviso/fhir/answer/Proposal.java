package org.proviso.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import org.proviso.advice.Consideration;
import org.proviso.rules.Level;
import org.proviso.rules.Weight;

/**
 * A favour or a piece of information as a CommunicationRequest, R4's "request to convey
 * information", which it says a decision support system may propose. A draft: nothing is sent.
 */
final class Proposal {

  private Proposal() {}

  static Element resource(Consideration consideration, Answer answer) {
    List<Consideration> first = readFirst(consideration, answer);
    return answer
        .resource("CommunicationRequest", consideration.rule().name())
        .with("meta", answer.weight(consideration.rule()))
        .with("text", answer.words().narrative(consideration).element())
        .with("status", "draft")
        .with(
            "category",
            List.of(Element.concept(Answer.topic(consideration), consideration.text().title())))
        .with("subject", answer.subject())
        .with("about", about(consideration, first, answer))
        .with(
            "payload",
            List.of(
                new Element()
                    .with("contentString", answer.words().told(consideration, Level.PATIENT))))
        .with("authoredOn", answer.date())
        .with("sender", Software.reference(answer))
        .with("reasonCode", consideration.because().stream().map(answer::concept).toList())
        .with("note", notes(consideration, first, answer));
  }

  /** For a favour, what is contraindicated or serious about the same medicine: it comes first. */
  private static List<Consideration> readFirst(Consideration favour, Answer answer) {
    return favour.rule().weight() != Weight.MAY_FAVOUR
        ? List.of()
        : answer.assessment().considerations().stream()
            .filter(
                each ->
                    each.rule().weight().isSafety()
                        && each.rule().weight() != Weight.CAUTION
                        && each.rule().drugs().stream().anyMatch(favour.rule().drugs()::contains))
            .toList();
  }

  private static List<Element> about(
      Consideration consideration, List<Consideration> first, Answer answer) {
    List<Element> about = new ArrayList<>(answer.medicines(consideration.rule()));
    for (Consideration each : first) {
      about.add(answer.reference(each.rule().name()).with("display", each.text().title()));
    }
    return about;
  }

  private static List<Element> notes(
      Consideration consideration, List<Consideration> first, Answer answer) {
    List<Element> notes = new ArrayList<>();
    notes.add(note(answer.assessment().notice()));
    if (!first.isEmpty()) {
      notes.add(
          note(
              answer
                  .words()
                  .say(
                      "read-first",
                      "titles",
                      String.join(
                          "; ", first.stream().map(each -> each.text().title()).toList()))));
    }
    if (answer.words().level().isEmpty()) {
      notes.add(note(consideration.text().clinician()));
    }
    consideration
        .strength(answer.rulebook().texts())
        .ifPresent(
            strength -> notes.add(note(answer.words().say("evidence") + ": " + strength + ".")));
    return notes;
  }

  private static Element note(String text) {
    return new Element().with("text", text);
  }
}
