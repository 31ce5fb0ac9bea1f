package org.proviso.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.finding.Formulary;
import org.proviso.patient.Allergy;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.terminology.Meaning;

/**
 * Reads AllergyIntolerance (FHIR R4). An allergy that is inactive or resolved was one: what is
 * asked is whether there ever was a reaction.
 */
final class AllergyReader {

  private static final Optional<RecordList> LIST = Optional.of(RecordList.ALLERGIES);

  private final Intake intake;
  private final NoneKnown none;
  private final MedicineNames names;

  AllergyReader(Intake intake) {
    this.intake = intake;
    none = new NoneKnown(intake);
    names = new MedicineNames(intake);
  }

  void read(Resource resource) {
    Part allergy = resource.part();
    Verification verification = Verification.of(allergy);
    if (verification == Verification.ENTERED_IN_ERROR
        || !intake.admits(resource, "patient", LIST)) {
      return;
    }
    if (verification == Verification.NOT_UNDERSTOOD) {
      Part status = allergy.get("verificationStatus");
      intake.notes().add(status.place(), Terms.words(status), "is no verificationStatus", LIST);
      return;
    }
    Optional<PartialDate> recorded = intake.date(allergy, "recordedDate");
    Part code = allergy.get("code");
    if (intake.isLater(recorded, code, LIST) || none.isSaid(allergy, code, recorded)) {
      return;
    }
    List<MedicineNames.Named> substances = new ArrayList<>(substances(code));
    boolean understood = !substances.isEmpty();
    for (Part reaction : allergy.items("reaction")) {
      substances.addAll(substances(reaction.get("substance")));
    }
    substances.forEach(
        substance ->
            intake
                .patient()
                .allergy(
                    new Allergy(substance.name(), verification.certainty(), substance.place())));
    if (substances.isEmpty() || code.isThere() && !understood) {
      unknown(allergy, code);
    }
  }

  private List<MedicineNames.Named> substances(Part concept) {
    List<MedicineNames.Named> named = names.named(concept);
    String text = Terms.name(concept);
    boolean isClass =
        intake.vocabulary().medicines().classes().stream().anyMatch(known -> isCalled(known, text));
    return named.isEmpty() && isClass && intake.terms().coded(concept).isEmpty()
        ? List.of(new MedicineNames.Named(text, concept.get("text").place()))
        : named;
  }

  private static boolean isCalled(Formulary.MedicineClass known, String name) {
    return known.id().equals(name) || known.label().equalsIgnoreCase(name);
  }

  /** Food, pollen and the like are no medicine, and leave no question about one open. */
  private void unknown(Part allergy, Part code) {
    boolean silent =
        intake.terms().coded(code).stream()
            .anyMatch(term -> term.meaning() == Meaning.Silent.NOT_TOLD);
    List<Part> categories = allergy.items("category");
    boolean noMedicine =
        !categories.isEmpty()
            && categories.stream()
                .allMatch(each -> each.text().equals("food") || each.text().equals("environment"));
    if (!silent) {
      intake
          .notes()
          .add(
              code.place(),
              Terms.words(code),
              noMedicine ? "no allergy to a medicine" : "no medicine of the vocabulary",
              noMedicine ? Optional.empty() : LIST);
    }
  }
}
