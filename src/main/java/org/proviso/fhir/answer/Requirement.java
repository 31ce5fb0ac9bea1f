package org.proviso.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.advice.Question;

/** What is not known and would matter, as DataRequirements in order of asking. */
final class Requirement {

  /**
   * Where an answer may stand in a FHIR record.
   *
   * @param type the type of resource
   * @param path the element with the code
   */
  private record Holder(String type, String path) {}

  private Requirement() {}

  static List<Element> of(List<Question> questions, Wording words) {
    List<Element> requirements = new ArrayList<>();
    boolean ageAsked = false;
    for (Question question : questions) {
      Optional<Holder> holder = holder(question.finding().criterion().kind());
      if (holder.isPresent()) {
        requirements.add(coded(question, holder.get(), words));
      } else if (!ageAsked) {
        requirements.add(birthDate());
        ageAsked = true;
      }
    }
    return requirements;
  }

  /** The finding and its question stand in the filter's code. */
  private static Element coded(Question question, Holder holder, Wording words) {
    return new Element()
        .with("type", holder.type())
        .with(
            "codeFilter",
            List.of(
                new Element()
                    .with("path", holder.path())
                    .with(
                        "code",
                        List.of(
                            Element.coding(
                                Uris.FINDINGS, question.finding().id(), words.ask(question))))));
  }

  private static Element birthDate() {
    return new Element()
        .with("type", "Patient")
        .with("dateFilter", List.of(new Element().with("path", "birthDate")));
  }

  /** By the kind of a finding's criterion; empty for age, which a birth date answers. */
  private static Optional<Holder> holder(String kind) {
    return switch (kind) {
      case "age" -> Optional.empty();
      case "condition" -> Optional.of(new Holder("Condition", "code"));
      case "medicine-class", "medicine-count" ->
          Optional.of(new Holder("MedicationRequest", "medication"));
      case "allergy" -> Optional.of(new Holder("AllergyIntolerance", "code"));
      case "family-history" -> Optional.of(new Holder("FamilyMemberHistory", "condition.code"));
      default -> Optional.of(new Holder("Observation", "code"));
    };
  }
}
