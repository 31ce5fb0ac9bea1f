package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.proviso.finding.Told.TODAY;
import static org.proviso.finding.Told.date;
import static org.proviso.finding.Told.daysAgo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.patient.Allergy;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;

/** Findings of the kinds medicine class, medicine count and allergy. */
class MedicineFindingsTest {

  private static final Told WORDS =
      Told.by(
          """
          now:
            label: a red medicine now
            ask: Now?
            kind: medicine-class
            classes: [red]
            scope: active
          other-now:
            label: another red medicine now
            ask: Another?
            kind: medicine-class
            classes: [red]
            except: [scarlet]
            scope: active
          lately:
            label: a red medicine lately
            ask: Lately?
            kind: medicine-class
            classes: [red]
            scope: {window: fortnight}
          once:
            label: a red medicine ever
            ask: Ever?
            kind: medicine-class
            classes: [red]
            scope: ever
          planned:
            label: scarlet planned
            ask: Planned?
            kind: medicine-class
            medicines: [scarlet]
            scope: planned
          several:
            label: two red medicines or more
            ask: Several?
            kind: medicine-count
            classes: [red]
            scope: active
            at-least: two
          several-names:
            label: red medicines under two names or more
            ask: Several names?
            kind: medicine-count
            classes: [red]
            scope: active
            at-least: two
            count: names
          allergic:
            label: allergy to a red medicine
            ask: Allergic?
            kind: allergy
            classes: [red]
          allergic-to-navy:
            label: allergy to navy
            ask: Allergic to navy?
            kind: allergy
            medicines: [navy]
          """);

  private static final Review CURRENT = Review.current(RecordList.MEDICINES, TODAY);

  private static Patient.Builder patient() {
    return Patient.on(TODAY);
  }

  private static Patient.Builder taking(String... names) {
    Patient.Builder patient = patient();
    for (String name : names) {
      patient.medicine(Medicine.of(name));
    }
    return patient;
  }

  @Test
  void aMedicineOfTheClassIsPresentByNameSynonymAndProduct() {
    WORDS.isPresent("now", taking("scarlet"));
    WORDS.isPresent("now", taking("SCARLATINE"));
    WORDS.isPresent("now", taking("Flag"));
    WORDS.isUnknown("now", taking("navy"));
  }

  @Test
  void theRowLeavesOutItsOwnMedicineEvenWithinAProduct() {
    WORDS.isUnknown("other-now", taking("scarlet"));
    WORDS.isUnknown("other-now", taking("flag"));
    WORDS.isAbsent("other-now", taking("scarlet").reviewed(CURRENT));
    WORDS.isPresent("other-now", taking("scarlet", "crimson"));
  }

  @Test
  void aReviewedListOfCurrentMedicinesSaysNothingAboutOneStoppedTenDaysAgo() {
    WORDS.isAbsent("now", patient().reviewed(CURRENT));
    WORDS.isUnknown("lately", patient().reviewed(CURRENT));
    WORDS.isPresent(
        "lately",
        patient().reviewed(CURRENT).medicine(Medicine.of("scarlet").stopped(daysAgo(10))));
  }

  @Test
  void stoppedFourteenDaysAgoIsInTheWindowAndFifteenIsNot() {
    Review since = Review.since(RecordList.MEDICINES, TODAY.minusDays(14), TODAY);
    WORDS.isPresent("lately", patient().medicine(Medicine.of("scarlet").stopped(daysAgo(14))));
    WORDS.isUnknown("lately", patient().medicine(Medicine.of("scarlet").stopped(daysAgo(15))));
    WORDS.isAbsent(
        "lately", patient().medicine(Medicine.of("scarlet").stopped(daysAgo(15))).reviewed(since));
    WORDS.isPresent("lately", taking("scarlet"));
  }

  @Test
  void anUnrecordedOrStraddlingDayOfStoppingLeavesTheWindowOpenDespiteAReview() {
    Review all = Review.lifetime(RecordList.MEDICINES, TODAY);
    WORDS.isUnknown(
        "lately",
        patient().medicine(Medicine.of("scarlet").status(Medicine.Status.STOPPED)).reviewed(all));
    WORDS.isUnknown(
        "lately",
        patient().medicine(Medicine.of("scarlet").stopped(date("2026-02"))).reviewed(all));
    WORDS.isAbsent(
        "lately",
        patient().medicine(Medicine.of("scarlet").stopped(date("2026-01"))).reviewed(all));
  }

  @Test
  void aMedicineOfUnknownStatusLeavesTheQuestionOpenDespiteAReview() {
    WORDS.isUnknown(
        "now",
        patient()
            .medicine(Medicine.of("scarlet").status(Medicine.Status.UNKNOWN))
            .reviewed(CURRENT));
  }

  @Test
  void aStoppedMedicineCountsEverAndNotNow() {
    Medicine stopped = Medicine.of("scarlet").status(Medicine.Status.STOPPED);
    WORDS.isPresent("once", patient().medicine(stopped));
    WORDS.isAbsent("now", patient().medicine(stopped).reviewed(CURRENT));
  }

  @Test
  void aPlanIsNoIntakeAndAReviewSaysNothingAboutPlans() {
    Medicine plan = Medicine.of("scarlet").status(Medicine.Status.PLANNED);
    WORDS.isPresent("planned", patient().medicine(plan));
    WORDS.isAbsent("now", patient().medicine(plan).reviewed(CURRENT));
    WORDS.isUnknown("planned", taking("scarlet").reviewed(CURRENT));
    WORDS.isAbsent("planned", patient().answer("planned", Answer.Said.ABSENT));
  }

  @Test
  void aReviewOfMedicinesGetsStaleAfterAWeek() {
    WORDS.isAbsent(
        "now", patient().reviewed(Review.current(RecordList.MEDICINES, TODAY.minusDays(7))));
    WORDS.isUnknown(
        "now", patient().reviewed(Review.current(RecordList.MEDICINES, TODAY.minusDays(8))));
  }

  @Test
  void anUnreadMedicineKeepsTheQuestionsAboutMedicinesOpen() {
    Patient.Builder unread = taking("mystery").reviewed(CURRENT);
    WORDS.isUnknown("now", unread);
    assertEquals("mystery", WORDS.of(unread).unread().get(0).what());
    WORDS.isUnknown("lately", taking("mystery"));
    WORDS.isPresent("now", taking("mystery", "scarlet").reviewed(CURRENT));
  }

  @Test
  void aMedicineBegunOrStoppedAfterTheAssessmentIsUnread() {
    WORDS.isUnknown(
        "now", patient().medicine(Medicine.of("scarlet").started(daysAgo(-1))).reviewed(CURRENT));
    WORDS.isUnknown(
        "now", patient().medicine(Medicine.of("scarlet").stopped(daysAgo(-1))).reviewed(CURRENT));
  }

  @Test
  void oneMedicineUnderTwoNamesCountsTwiceWhereNamesAreCounted() {
    WORDS.isPresent("several-names", taking("scarlet", "scarlatine"));
    WORDS.isPresent("several-names", taking("scarlet", "crimson"));
    WORDS.isAbsent("several-names", taking("scarlet", "Scarlet").reviewed(CURRENT));
    WORDS.isUnknown("several-names", taking("scarlet", "mystery").reviewed(CURRENT));
  }

  @Test
  void differentMedicinesAreCountedOnceEach() {
    WORDS.isPresent("several", taking("scarlet", "crimson"));
    WORDS.isUnknown("several", taking("scarlet", "scarlatine", "flag"));
    WORDS.isAbsent("several", taking("scarlet", "scarlatine", "flag").reviewed(CURRENT));
    WORDS.isUnknown("several", taking("scarlet", "navy"));
  }

  @Test
  void aCountIsOpenOnlyWhileTheUnclearCouldMakeItUp() {
    Medicine unclear = Medicine.of("crimson").status(Medicine.Status.UNKNOWN);
    WORDS.isUnknown("several", taking("scarlet").medicine(unclear).reviewed(CURRENT));
    WORDS.isUnknown("several", taking("scarlet", "mystery").reviewed(CURRENT));
    WORDS.isAbsent("several", patient().medicine(unclear).reviewed(CURRENT));
    WORDS.isAbsent("several", taking("mystery").reviewed(CURRENT));
  }

  @Test
  void anAllergyIsPresentByMedicineAndByClass() {
    WORDS.isPresent("allergic", patient().allergy(Allergy.to("scarlet")));
    WORDS.isPresent("allergic", patient().allergy(Allergy.to("red")));
    WORDS.isPresent("allergic", patient().allergy(Allergy.to("a red medicine")));
    WORDS.isUnknown("allergic", patient().allergy(Allergy.to("navy")));
    WORDS.isUnknown("allergic-to-navy", patient().allergy(Allergy.to("blue")));
  }

  @Test
  void anAllergyToAProductLeavesOpenWhichIngredientItIs() {
    WORDS.isUnknown(
        "allergic",
        patient()
            .allergy(Allergy.to("flag"))
            .reviewed(Review.lifetime(RecordList.ALLERGIES, TODAY)));
  }

  @Test
  void aRefutedAllergyClosesTheRowOfThatVeryMedicineOnly() {
    WORDS.isAbsent(
        "allergic-to-navy", patient().allergy(Allergy.to("navy").certainty(Certainty.REFUTED)));
    WORDS.isUnknown(
        "allergic", patient().allergy(Allergy.to("scarlet").certainty(Certainty.REFUTED)));
  }

  @Test
  void onlyALifetimeReviewOfAllergiesMakesOneAbsent() {
    WORDS.isAbsent("allergic", patient().reviewed(Review.lifetime(RecordList.ALLERGIES, TODAY)));
    WORDS.isUnknown("allergic", patient().reviewed(Review.current(RecordList.ALLERGIES, TODAY)));
    WORDS.isUnknown(
        "allergic",
        patient()
            .allergy(Allergy.to("mystery"))
            .reviewed(Review.lifetime(RecordList.ALLERGIES, TODAY)));
  }

  @Test
  void medicinesThatLookAlikeNeverResolveToOneAnother() {
    Told shipped = new Told(Shipped.PROVISO.rulebook().vocabulary());
    for (String alike : List.of("trimipramine", "desipramine", "lofepramine", "clomipramine")) {
      shipped.isAbsent("taking-imipramine", taking(alike).reviewed(CURRENT));
      shipped.isPresent("taking-other-tricyclic", taking(alike));
    }
    for (String alike : List.of("buspirone", "buprenorphine")) {
      shipped.isAbsent("taking-bupropion", taking(alike).reviewed(CURRENT));
    }
    for (String part : List.of("imipra", "bupropio", "imipramine 25", "ipramine", "bupropions")) {
      shipped.isUnknown("taking-imipramine", taking(part).reviewed(CURRENT));
      shipped.isUnknown("taking-bupropion", taking(part).reviewed(CURRENT));
      assertEquals(1, shipped.of(taking(part)).unread().size(), part + " is unread");
    }
  }

  @Test
  void brandsAndCombinationProductsAreTheirIngredients() {
    Told shipped = new Told(Shipped.PROVISO.rulebook().vocabulary());
    for (String product : List.of("Contrave", "mysimba", "Auvelity", "Zyban", "Wellbutrin XL")) {
      shipped.isPresent("taking-bupropion", taking(product));
    }
    shipped.isPresent("taking-imipramine", taking("Tofranil"));
    shipped.isPresent("taking-opioid", taking("Percocet"));
    shipped.isPresent("taking-tramadol", taking("Ultracet"));
    shipped.isPresent("taking-serotonergic-medicine", taking("auvelity"));
  }

  @Test
  void everyShippedProductHoldsMoreThanOneIngredient() {
    Formulary medicines = Shipped.PROVISO.rulebook().vocabulary().medicines();
    for (String product : List.of("contrave", "symbyax", "nuedexta", "limbitrol", "excedrin")) {
      assertTrue(medicines.ingredientsOf(product).orElseThrow().size() > 1, product);
    }
  }
}
