package org.proviso.fhir.answer;

import java.util.List;
import org.proviso.advice.Consideration;
import org.proviso.rules.Citation;
import org.proviso.rules.Level;

/**
 * All considerations in the order of reading, as the RequestGroup that is the guidance's result: a
 * draft of a proposal, that is, of points to discuss.
 */
final class ReadingOrder {

  static final String WHAT = "reading order";

  private ReadingOrder() {}

  static Element resource(Answer answer) {
    List<Consideration> considerations = answer.assessment().considerations();
    return answer
        .resource("RequestGroup", WHAT)
        .with(
            "text",
            answer
                .words()
                .text()
                .paragraph(answer.assessment().notice())
                .paragraph(answer.words().say("title") + ":")
                .list(considerations.stream().map(answer.words()::line).toList())
                .element())
        .with("status", "draft")
        .with("intent", "proposal")
        .with("code", Element.words(answer.words().say("title")))
        .with("subject", answer.subject())
        .with("authoredOn", answer.date())
        .with("author", Software.reference(answer))
        .with("note", List.of(new Element().with("text", answer.assessment().notice())))
        .with("action", considerations.stream().map(each -> action(each, answer)).toList());
  }

  private static Element action(Consideration consideration, Answer answer) {
    return new Element()
        .with("title", consideration.text().title())
        .with("description", answer.words().told(consideration, Level.PATIENT))
        .with("code", List.of(Element.concept(Answer.topic(consideration), "")))
        .with(
            "documentation",
            consideration.sources().stream().map(citation -> source(citation, answer)).toList())
        .with("resource", answer.reference(consideration.rule().name()));
  }

  private static Element source(Citation citation, Answer answer) {
    return new Element()
        .with("type", "citation")
        .with("display", citation.source().title() + ": " + citation.section().title())
        .with("citation", answer.words().source(citation))
        .with("url", citation.source().link().orElse(""));
  }
}
