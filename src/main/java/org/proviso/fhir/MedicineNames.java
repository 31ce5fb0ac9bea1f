package org.proviso.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.proviso.finding.Formulary;
import org.proviso.patient.RecordList;
import org.proviso.terminology.Meaning;

/** Reads which medicine a concept or a Medication means. Thread-safe as its parts are. */
final class MedicineNames {

  /** A medicine by a name that the vocabulary knows. */
  record Named(String name, String place) {}

  private final Intake intake;
  private final Formulary formulary;

  MedicineNames(Intake intake) {
    this.intake = intake;
    formulary = intake.vocabulary().medicines();
  }

  /** The medicines of a request, statement, administration or dispense. */
  List<Named> of(Resource resource) {
    Part record = resource.part();
    Part concept = record.get("medicationCodeableConcept");
    Part reference = record.get("medicationReference");
    List<Named> named = concept.isThere() ? named(concept) : List.of();
    if (named.isEmpty() && reference.isThere()) {
      named = referred(reference, resource);
    }
    if (named.isEmpty()) {
      unknown(concept.isThere() ? concept : reference, resource);
    }
    return named;
  }

  private void unknown(Part medicine, Resource from) {
    String words =
        intake
            .resources()
            .resolve(medicine.text("reference"), from)
            .map(found -> Terms.words(found.part().get("code")))
            .orElseGet(() -> Terms.words(medicine));
    boolean silent =
        intake.terms().coded(medicine).stream()
            .anyMatch(
                term ->
                    term.meaning() == Meaning.Silent.NOT_TOLD
                        || term.meaning() instanceof Meaning.OfNone);
    if (!silent) {
      intake
          .notes()
          .add(medicine.place(), words, "no medicine of the vocabulary", RecordList.MEDICINES);
    }
  }

  private List<Named> referred(Part reference, Resource from) {
    Optional<Resource> found = intake.resources().resolve(reference.text("reference"), from);
    if (found.isPresent()) {
      return found.filter(MedicineNames::isRead).map(this::medication).orElse(List.of()).stream()
          .map(named -> new Named(named.name(), reference.place()))
          .toList();
    }
    String display = Terms.untagged(reference.text("display"));
    return formulary.ingredientsOf(display).isPresent()
        ? List.of(new Named(display, reference.get("display").place()))
        : List.of();
  }

  private static boolean isRead(Resource found) {
    return found.type().equals("Medication")
        && !found.json().has("modifierExtension")
        && !Resource.text(found.json(), "status").equals("entered-in-error");
  }

  private List<Named> medication(Resource medication) {
    Part part = medication.part();
    List<Named> named = new ArrayList<>(named(part.get("code")));
    boolean known = !named.isEmpty();
    for (Part ingredient : part.items("ingredient")) {
      if (ingredient.has("isActive") && !ingredient.isTrue("isActive")) {
        continue;
      }
      Part item = ingredient.get("itemCodeableConcept");
      if (!intake.isPlain(ingredient, Terms.words(item), Optional.of(RecordList.MEDICINES))) {
        continue;
      }
      List<Named> inIt =
          item.isThere() ? named(item) : referred(ingredient.get("itemReference"), medication);
      if (inIt.isEmpty() && !known) {
        intake
            .notes()
            .add(
                ingredient.place(),
                Terms.words(item),
                "no medicine of the vocabulary",
                RecordList.MEDICINES);
      }
      inIt.stream().filter(each -> isNew(each, named)).forEach(named::add);
    }
    return named;
  }

  /** Whether it holds an ingredient that is not among those named already. */
  private boolean isNew(Named one, List<Named> named) {
    List<String> known = named.stream().flatMap(each -> ingredients(each.name()).stream()).toList();
    return !known.containsAll(ingredients(one.name()));
  }

  private List<String> ingredients(String name) {
    return formulary.ingredientsOf(name).orElse(List.of());
  }

  /** The medicines that a concept names: by its codes, or by its text where none is known. */
  List<Named> named(Part concept) {
    List<Named> named = new ArrayList<>(2);
    String text = Terms.name(concept);
    Optional<List<String>> byText = formulary.ingredientsOf(text);
    List<Terms.Term> coded = intake.terms().coded(concept);
    for (Terms.Term term : coded) {
      if (term.meaning() instanceof Meaning.OfMedicine medicine) {
        for (String name : names(medicine.ingredients(), text, byText)) {
          named.add(new Named(name, term.place()));
        }
      }
    }
    if (coded.isEmpty() && byText.isPresent()) {
      named.add(new Named(text, concept.get("text").place()));
    }
    return named;
  }

  /** A product is called by the name that is written where it has just those ingredients. */
  private List<String> names(List<String> ingredients, String text, Optional<List<String>> byText) {
    if (byText.isPresent() && new HashSet<>(byText.get()).equals(new HashSet<>(ingredients))) {
      return List.of(text);
    }
    return ingredients.size() == 1
        ? ingredients
        : formulary.productOf(ingredients).map(List::of).orElse(ingredients);
  }
}
