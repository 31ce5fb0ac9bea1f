package org.proviso.fhir.answer;

import java.util.List;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.rules.Citation;
import org.proviso.rules.Level;
import org.proviso.rules.Weight;

/** A safety consideration as a DetectedIssue. */
final class Issue {

  private Issue() {}

  static Element resource(Consideration consideration, Answer answer) {
    return answer
        .resource("DetectedIssue", consideration.rule().name())
        .with("meta", answer.weight(consideration.rule()))
        .with("text", answer.words().narrative(consideration).element())
        // Not final: no clinician has looked at it.
        .with("status", "preliminary")
        .with("code", Element.concept(Answer.topic(consideration), consideration.text().title()))
        .with("severity", severity(consideration.rule().weight()))
        .with("patient", answer.subject())
        .with("identifiedDateTime", answer.date())
        .with("author", Software.reference(answer))
        .with("implicated", answer.medicines(consideration.rule()))
        .with(
            "evidence",
            consideration.because().stream().map(because -> evidence(because, answer)).toList())
        .with("detail", answer.words().told(consideration, Level.CLINICIAN))
        .with("reference", authority(consideration))
        // What was done about it, as the field asks; what might be done is the provider's to say.
        .with(
            "mitigation",
            List.of(
                new Element().with("action", Element.words(answer.words().say("only-raised")))));
  }

  /**
   * By the definitions of the code system detectedissue-severity in R4: high "may be
   * life-threatening or has the potential to cause permanent injury", which is what boxed warnings
   * and contraindications are about; moderate "may result in noticeable adverse consequences". Low
   * says that the patient is "unlikely" to be substantially affected, which nobody here can say.
   */
  private static String severity(Weight weight) {
    return weight == Weight.CAUTION ? "moderate" : "high";
  }

  private static Element evidence(Because because, Answer answer) {
    return new Element()
        .with("code", List.of(answer.concept(because)))
        .with(
            "detail",
            because.evidence().stream()
                .map(item -> answer.base().reference(item.where(), answer.words().evidence(item)))
                .toList());
  }

  private static String authority(Consideration consideration) {
    return consideration.sources().stream()
        .map(Citation::source)
        .flatMap(source -> source.link().stream())
        .findFirst()
        .orElse("");
  }
}
