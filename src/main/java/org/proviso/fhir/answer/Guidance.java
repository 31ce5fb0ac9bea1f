package org.proviso.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.patient.Unread;

/** The assessment as a whole: a GuidanceResponse. */
final class Guidance {

  static final String WHAT = "guidance";

  private static final String MESSAGES = "messages";

  private Guidance() {}

  static Element resource(Answer answer) {
    Assessment assessment = answer.assessment();
    Element guidance =
        Element.resource("GuidanceResponse")
            .with("id", answer.id(WHAT))
            .with("text", narrative(answer));
    if (!assessment.unread().isEmpty()) {
      guidance.with("contained", List.of(messages(assessment.unread())));
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
        "note", notes(assessment).stream().map(text -> new Element().with("text", text)).toList());
    if (!assessment.unread().isEmpty()) {
      guidance.with("evaluationMessage", List.of(Element.reference("#" + MESSAGES)));
    }
    if (!assessment.considerations().isEmpty()) {
      guidance.with("result", answer.reference(ReadingOrder.WHAT));
    }
    return guidance.with("dataRequirement", Requirement.of(assessment.questions()));
  }

  /** Crisis lines above everything, then the notice, then how far it reaches. */
  private static List<String> notes(Assessment assessment) {
    List<String> notes = new ArrayList<>();
    assessment.crisis().map(Guidance::words).ifPresent(notes::add);
    notes.add(assessment.notice());
    notes.addAll(reach(assessment));
    notes.addAll(assessment.notes().values());
    return notes;
  }

  private static List<String> reach(Assessment assessment) {
    List<String> reach = new ArrayList<>();
    Scope scope = assessment.scope();
    reach.add(
        switch (scope.state()) {
          case IN -> "In scope: " + scope.reason() + ".";
          case OUT ->
              "Out of scope: "
                  + scope.reason()
                  + ". No rule was applied, and that nothing is raised says nothing about the"
                  + " patient.";
          case UNKNOWN ->
              "Scope unknown: " + scope.reason() + ". Every rule was applied all the same.";
        });
    if (scope.state() != Scope.State.OUT) {
      if (assessment.considerations().isEmpty()) {
        reach.add(
            "Nothing was raised from what is recorded. That does not mean that there is nothing to"
                + " raise; see what is asked for.");
      }
      reach.add(
          assessment.undetermined().size()
              + " of "
              + assessment.verdicts().size()
              + " rules could not be told from what is recorded.");
    }
    if (assessment.notApplied() > 0) {
      reach.add(
          assessment.notApplied()
              + " further rules were not applied: only those that carry a statement of the two"
              + " source documents, and those about suicidality.");
    }
    return reach;
  }

  private static String words(CrisisLines crisis) {
    return crisis.title()
        + ". "
        + crisis.text()
        + crisis
            .country()
            .map(
                country ->
                    " "
                        + country.label()
                        + ": "
                        + country.lines().stream()
                            .map(line -> line.name() + ", " + line.contact())
                            .collect(Collectors.joining("; "))
                        + ". Emergency: "
                        + country.emergency()
                        + ".")
            .orElse("");
  }

  private static Element narrative(Answer answer) {
    Assessment assessment = answer.assessment();
    Narrative narrative = new Narrative();
    assessment.crisis().map(Guidance::words).ifPresent(narrative::paragraph);
    narrative.paragraph(assessment.notice());
    reach(assessment).forEach(narrative::paragraph);
    narrative.list(assessment.considerations().stream().map(answer::line).toList());
    List<String> first =
        assessment.questions().stream()
            .filter(each -> each.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .map(each -> each.finding().ask())
            .toList();
    if (!first.isEmpty()) {
      narrative.paragraph("Not recorded, and always asked:").list(first);
    }
    int others = assessment.questions().size() - first.size();
    return narrative
        .paragraph(others == 0 ? "" : "Further questions among the data required: " + others + ".")
        .element();
  }

  /** What in the record could not be understood. */
  private static Element messages(List<Unread> unread) {
    return Element.resource("OperationOutcome")
        .with("id", MESSAGES)
        .with(
            "issue",
            unread.stream()
                .map(
                    each ->
                        new Element()
                            .with("severity", "warning")
                            .with("code", "processing")
                            .with(
                                "details",
                                Element.words("Not understood, and so neither yes nor no."))
                            .with(
                                "diagnostics",
                                each.where() + ": " + each.what() + ": " + each.why()))
                .toList());
  }
}
