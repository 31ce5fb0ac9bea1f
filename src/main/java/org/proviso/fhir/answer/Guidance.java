package org.proviso.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;

/** The assessment as a whole: a GuidanceResponse. */
final class Guidance {

  static final String WHAT = "guidance";

  private static final String MESSAGES = "messages";

  private Guidance() {}

  static Element resource(Answer answer) {
    Assessment assessment = answer.assessment();
    Element guidance = answer.resource("GuidanceResponse", WHAT).with("text", narrative(answer));
    if (!assessment.unread().isEmpty()) {
      guidance.with("contained", List.of(messages(answer)));
    }
    guidance
        .with("moduleCanonical", Software.canonical(assessment.edition()))
        .with("status", assessment.questions().isEmpty() ? "success" : "data-requested")
        .with("subject", answer.subject())
        .with("occurrenceDateTime", answer.date())
        .with("performer", Software.reference(answer));
    if (assessment.scope().state() == Scope.State.IN) {
      guidance.with("reasonCode", List.of(Element.words(assessment.scope().reason())));
    }
    guidance.with(
        "note",
        Stream.concat(head(answer).stream(), answer.words().notes(assessment).stream())
            .map(text -> new Element().with("text", text))
            .toList());
    if (!assessment.unread().isEmpty()) {
      guidance.with("evaluationMessage", List.of(Element.reference("#" + MESSAGES)));
    }
    if (!assessment.considerations().isEmpty()) {
      guidance.with("result", answer.reference(ReadingOrder.WHAT));
    }
    return guidance.with("dataRequirement", Requirement.of(assessment.questions(), answer.words()));
  }

  /** Crisis lines above everything, then the notice, for whom it is, then how far it reaches. */
  private static List<String> head(Answer answer) {
    Assessment assessment = answer.assessment();
    Wording words = answer.words();
    List<String> head = new ArrayList<>();
    assessment.crisis().map(words::crisis).ifPresent(head::add);
    head.add(assessment.notice());
    words.reader().ifPresent(head::add);
    head.add(words.scope(assessment.scope()));
    if (assessment.scope().state() != Scope.State.OUT) {
      if (assessment.considerations().isEmpty()) {
        head.add(words.say("nothing-raised"));
      }
      head.add(words.open(assessment));
    }
    if (assessment.notApplied() > 0) {
      head.add(words.count("not-applied", assessment.notApplied()));
    }
    return head;
  }

  private static Element narrative(Answer answer) {
    Wording words = answer.words();
    Narrative narrative = words.text();
    head(answer).forEach(narrative::paragraph);
    narrative.list(answer.assessment().considerations().stream().map(words::line).toList());
    List<Question> questions = answer.assessment().questions();
    List<String> first =
        questions.stream()
            .filter(each -> each.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .map(each -> words.ask(each))
            .toList();
    if (!first.isEmpty()) {
      narrative.paragraph(words.say("ask-first-not-recorded") + ":").list(first);
    }
    int more = questions.size() - first.size();
    return narrative
        .paragraph(more == 0 ? "" : words.count("more-questions", more) + ".")
        .element();
  }

  /** What in the record could not be understood. */
  private static Element messages(Answer answer) {
    return Element.resource("OperationOutcome")
        .with("id", MESSAGES)
        .with(
            "issue",
            answer.assessment().unread().stream()
                .map(
                    each ->
                        new Element()
                            .with("severity", "warning")
                            .with("code", "processing")
                            .with("details", Element.words(answer.words().say("not-understood")))
                            .with(
                                "diagnostics",
                                each.where() + ": " + each.what() + ": " + each.why()))
                .toList());
  }
}
