package org.proviso.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.rules.Drug;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/**
 * Whether the service speaks, why, and of what. That it is silent says nothing about the patient.
 *
 * @param speech whether it speaks
 * @param reason why, in a sentence
 * @param shown the considerations that it speaks of, safety first
 * @param ordered the medicines that the orders are about
 */
record Attention(Speech speech, String reason, List<Consideration> shown, List<Drug> ordered) {

  /** Whether the service speaks. */
  enum Speech {
    SPEAKS,
    SILENT
  }

  private static final String CHRONIC_PAIN = "chronic-pain";

  boolean speaks() {
    return speech == Speech.SPEAKS;
  }

  private static Attention silent(String reason) {
    return new Attention(Speech.SILENT, reason, List.of(), List.of());
  }

  /** When a chart is opened. */
  static Attention toView(
      HookSettings.PatientView when, Patient patient, Findings findings, Spoken spoken) {
    if (when == HookSettings.PatientView.ALWAYS) {
      return spoken.of("the service is set to speak always", each -> true);
    }
    if (when == HookSettings.PatientView.CHRONIC_PAIN_OR_MEDICINE
        && findings.state(CHRONIC_PAIN) == State.PRESENT) {
      return spoken.of("chronic pain is recorded", each -> true);
    }
    Set<String> taken = taken(patient, spoken.rulebook());
    return taken.isEmpty()
        ? silent(
            when == HookSettings.PatientView.MEDICINE
                ? "none of the medicines is recorded as taken"
                : "neither chronic pain nor one of the medicines is recorded")
        : spoken.of(
            "taken: " + String.join(", ", taken),
            each -> each.rule().drugs().stream().anyMatch(taken::contains));
  }

  /** When orders are chosen or about to be signed. */
  static Attention toOrders(Patient patient, DraftReader.Drafts read, Spoken spoken) {
    List<Draft> drafts = read.all();
    Rulebook rulebook = spoken.rulebook();
    List<Drug> ordered =
        rulebook.drugs().stream()
            .filter(
                drug ->
                    drafts.stream().anyMatch(draft -> draft.isChosen() && draft.holds(drug.id())))
            .toList();
    Set<String> concerned = taken(patient, rulebook);
    drafts.forEach(draft -> concerned.addAll(draft.ingredients()));
    Set<String> places = new LinkedHashSet<>();
    drafts.stream().filter(Draft::isChosen).forEach(draft -> places.add(draft.where()));
    List<Consideration> shown =
        spoken.assessment().considerations().stream()
            .filter(
                each ->
                    ordered.stream().anyMatch(drug -> each.rule().drugs().contains(drug.id()))
                        || each.rule().drugs().stream().anyMatch(concerned::contains)
                            && each.rule().weight() != Weight.MAY_FAVOUR
                            && restsOn(places, each))
            .toList();
    if (ordered.isEmpty() && shown.isEmpty()) {
      return silent(
          "none of the medicines is among these orders, nor anything known to bear on one that is"
              + " taken or drafted"
              + (read.areUnderstood() ? "" : "; what some of the orders are could not be told"));
    }
    List<String> why = new ArrayList<>();
    ordered.forEach(drug -> why.add(drug.label() + " is among the orders"));
    drafts.stream()
        .filter(draft -> shown.stream().anyMatch(each -> restsOn(Set.of(draft.where()), each)))
        .filter(draft -> ordered.stream().noneMatch(drug -> draft.holds(drug.id())))
        .forEach(draft -> why.add(draft.name() + " bears on one that is taken or drafted"));
    return new Attention(Speech.SPEAKS, String.join("; ", why), shown, ordered);
  }

  /** Whether a consideration rests on something at these places. */
  static boolean restsOn(Set<String> places, Consideration consideration) {
    return consideration.because().stream()
        .anyMatch(
            because -> because.evidence().stream().anyMatch(item -> places.contains(item.where())));
  }

  private static Set<String> taken(Patient patient, Rulebook rulebook) {
    Set<String> taken = new LinkedHashSet<>();
    for (Medicine medicine : patient.medicines()) {
      if (medicine.status() == Medicine.Status.CURRENT) {
        List<String> ingredients =
            rulebook.vocabulary().medicines().ingredientsOf(medicine.name()).orElse(List.of());
        ingredients.stream()
            .filter(ingredient -> rulebook.drug(ingredient).isPresent())
            .forEach(taken::add);
      }
    }
    return taken;
  }

  /**
   * What can be spoken of.
   *
   * @param assessment the assessment
   * @param rulebook what it was made from
   */
  record Spoken(Assessment assessment, Rulebook rulebook) {

    private Attention of(String reason, Predicate<Consideration> about) {
      return new Attention(
          Speech.SPEAKS,
          reason,
          assessment.considerations().stream().filter(about).toList(),
          List.of());
    }
  }
}
