package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.proviso.finding.Told.TODAY;
import static org.proviso.finding.Told.date;
import static org.proviso.finding.Told.daysAgo;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.patient.Answer;
import org.proviso.patient.Measurement;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Quantity;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Treatment;
import org.proviso.patient.Unread;

/** Findings of the kinds measure, age, phenotype, treatment outcome and answer. */
class MeasureFindingsTest {

  private static final Told WORDS =
      Told.by(
          """
          fast:
            label: pulse above {fast}
            ask: Fast?
            kind: measure
            any-of: [{measure: heart-rate, above: fast}]
            stale-after: season
          slow:
            label: pulse below {slow}
            ask: Slow?
            kind: measure
            any-of: [{measure: heart-rate, below: slow}]
            stale-after: season
          odd:
            label: pulse above {fast} or weight at most {sixty}
            ask: Odd?
            kind: measure
            any-of: [{measure: heart-rate, above: fast}, {measure: weight, at-most: sixty}]
            stale-after: season
          heavy:
            label: body mass index {heavy} or more
            ask: Heavy?
            kind: measure
            any-of: [{measure: body-mass-index, at-least: heavy}]
            stale-after: season
          minor: {label: a minor, ask: "Minor?", kind: age, below: adult, one-of: band}
          grown: {label: grown, ask: "Grown?", kind: age, at-least: adult, below: older, one-of: band}
          old: {label: old, ask: "Old?", kind: age, at-least: older, one-of: band}
          poor: {label: poor, ask: "Poor?", kind: phenotype, gene: CYP2D6, is: poor}
          failed:
            label: an adequate trial failed
            ask: Failed?
            kind: treatment-outcome
            treatments: [opioid, nsaid]
            outcomes: [inadequate]
            adequate-trial: required
          two-failed:
            label: two kinds failed
            ask: Two?
            kind: treatment-outcome
            treatments: [opioid, nsaid, exercise]
            outcomes: [inadequate, intolerant]
            at-least: two
          said: {label: said, ask: "Said?", kind: answer}
          """);

  private static Patient.Builder patient() {
    return Patient.on(TODAY);
  }

  private static Patient.Builder pulse(String value, PartialDate on) {
    return patient().measurement(Measurement.of("heart-rate", Quantity.parse(value), on));
  }

  @Test
  void aValueBeyondTheBoundIsPresentAndTheBoundItselfIsNotAbove() {
    WORDS.isPresent("fast", pulse("101 /min", daysAgo(2)));
    WORDS.isAbsent("fast", pulse("100 /min", daysAgo(2)));
    WORDS.isPresent("slow", pulse("49.9 /min", daysAgo(2)));
    WORDS.isAbsent("slow", pulse("50 /min", daysAgo(2)));
  }

  @Test
  void aComparatorIsAnIntervalThatMayStraddleTheBound() {
    WORDS.isUnknown("fast", pulse(">60 /min", daysAgo(2)));
    WORDS.isAbsent("slow", pulse(">60 /min", daysAgo(2)));
    WORDS.isPresent("fast", pulse(">100 /min", daysAgo(2)));
    WORDS.isUnknown("fast", pulse(">=100 /min", daysAgo(2)));
    WORDS.isAbsent("fast", pulse("<=100 /min", daysAgo(2)));
    WORDS.isPresent("slow", pulse("<50 /min", daysAgo(2)));
    WORDS.isUnknown("slow", pulse("<=50 /min", daysAgo(2)));
    WORDS.isUnknown("slow", pulse("<60 /min", daysAgo(2)));
  }

  @Test
  void anotherUnitIsTurnedIntoTheMeasuresOwn() {
    WORDS.isPresent("fast", pulse("2 Hz", daysAgo(2)));
    WORDS.isAbsent("fast", pulse("1 Hz", daysAgo(2)));
  }

  @Test
  void aForeignUnitOrAnImpossibleValueIsUnreadAndNeverGuessed() {
    for (String value : new String[] {"104 bpm", "900 /min", "0 /min", "9 Hz"}) {
      WORDS.isUnknown("fast", pulse(value, daysAgo(2)));
      assertEquals(1, WORDS.of(pulse(value, daysAgo(2))).unread().size(), value);
    }
  }

  @Test
  void aReadingCountsUntilItIsStale() {
    WORDS.isPresent("fast", pulse("104 /min", daysAgo(90)));
    WORDS.isUnknown("fast", pulse("104 /min", daysAgo(91)));
    WORDS.isUnknown("fast", pulse("80 /min", daysAgo(91)));
  }

  @Test
  void aReadingThatMayBeStaleLeavesTheQuestionOpen() {
    WORDS.isUnknown("fast", pulse("104 /min", date("2025")));
    WORDS.isUnknown(
        "fast",
        patient()
            .measurement(
                new Measurement("heart-rate", Quantity.parse("104 /min"), Optional.empty(), "")));
    WORDS.isPresent("fast", pulse("104 /min", date("2026-01")));
  }

  @Test
  void theLatestReadingDecides() {
    WORDS.isAbsent("fast", pulse("104 /min", daysAgo(9)).measurement(at("80 /min", daysAgo(2))));
    WORDS.isPresent("fast", pulse("80 /min", daysAgo(9)).measurement(at("104 /min", daysAgo(2))));
  }

  @Test
  void twoReadingsOfWhichNeitherIsCertainlyTheLaterAreBothTaken() {
    WORDS.isConflicting(
        "fast", pulse("104 /min", daysAgo(2)).measurement(at("80 /min", daysAgo(2))));
    WORDS.isConflicting(
        "fast", pulse("104 /min", date("2026-02")).measurement(at("80 /min", daysAgo(10))));
  }

  private static Measurement at(String value, PartialDate on) {
    return Measurement.of("pulse", Quantity.parse(value), on);
  }

  @Test
  void eitherMeasureMakesItPresentAndBothAreNeededToMakeItAbsent() {
    Measurement light = Measurement.of("weight", Quantity.parse("60 kg"), daysAgo(2));
    Measurement normal = Measurement.of("weight", Quantity.parse("61 kg"), daysAgo(2));
    WORDS.isPresent("odd", pulse("80 /min", daysAgo(2)).measurement(light));
    WORDS.isUnknown("odd", pulse("80 /min", daysAgo(2)));
    WORDS.isAbsent("odd", pulse("80 /min", daysAgo(2)).measurement(normal));
    WORDS.isUnknown("odd", pulse(">80 /min", daysAgo(2)).measurement(normal));
  }

  @Test
  void aReadingDatedAfterTheAssessmentIsUnread() {
    WORDS.isUnknown("fast", pulse("104 /min", daysAgo(-1)));
    assertEquals(1, WORDS.of(pulse("104 /min", daysAgo(-1))).unread().size());
  }

  @Test
  void theBodyMassIndexIsComputedFromWeightAndHeight() {
    Patient.Builder heavy = body("98 kg", "1.80 m");
    WORDS.isPresent("heavy", heavy);
    assertTrue(
        WORDS.of(heavy).evidence("heavy").toString().contains("30.2 kg/m²"),
        () -> WORDS.of(heavy).evidence("heavy").toString());
    WORDS.isAbsent("heavy", body("90 kg", "180 cm"));
    WORDS.isUnknown("heavy", body(">90 kg", "180 cm"));
    WORDS.isUnknown(
        "heavy",
        patient().measurement(Measurement.of("weight", Quantity.parse("98 kg"), daysAgo(2))));
  }

  @Test
  void aRecordedBodyMassIndexGoesBeforeTheComputedOne() {
    WORDS.isAbsent(
        "heavy",
        body("98 kg", "180 cm")
            .measurement(
                Measurement.of("body-mass-index", Quantity.parse("22 kg/m2"), daysAgo(2))));
  }

  private static Patient.Builder body(String weight, String height) {
    return patient()
        .measurement(Measurement.of("weight", Quantity.parse(weight), daysAgo(2)))
        .measurement(Measurement.of("height", Quantity.parse(height), daysAgo(400)));
  }

  @Test
  void anAgeSettlesTheWholeBand() {
    WORDS.isPresent("old", patient().age(65));
    WORDS.isAbsent("old", patient().age(64));
    WORDS.isPresent("grown", patient().age(18));
    WORDS.isPresent("minor", patient().age(17));
    WORDS.isAbsent("minor", patient().age(18));
  }

  @Test
  void aPartialBirthDateLeavesABoundOpenThatItStraddles() {
    WORDS.isPresent("old", patient().birthDate(date("1961-03-02")));
    WORDS.isAbsent("old", patient().birthDate(date("1961-03-03")));
    WORDS.isUnknown("old", patient().birthDate(date("1961")));
    WORDS.isUnknown("grown", patient().birthDate(date("1961")));
    WORDS.isAbsent("minor", patient().birthDate(date("1961")));
  }

  @Test
  void allOfAGroupButOneAbsentMakesTheOnePresent() {
    WORDS.isPresent(
        "grown", patient().answer("minor", Answer.Said.ABSENT).answer("old", Answer.Said.ABSENT));
    WORDS.isAbsent("old", patient().answer("grown", Answer.Said.PRESENT));
    WORDS.isConflicting("old", patient().age(70).answer("grown", Answer.Said.PRESENT));
  }

  @Test
  void aDefiniteGeneResultAnswersAndAnIndeterminateOneDoesNot() {
    WORDS.isPresent("poor", patient().phenotype("CYP2D6", Phenotype.Activity.POOR));
    WORDS.isPresent("poor", patient().phenotype("cyp2d6", Phenotype.Activity.POOR));
    WORDS.isAbsent("poor", patient().phenotype("CYP2D6", Phenotype.Activity.NORMAL));
    WORDS.isUnknown("poor", patient().phenotype("CYP2D6", Phenotype.Activity.INDETERMINATE));
    WORDS.isUnknown("poor", patient().phenotype("CYP2C19", Phenotype.Activity.POOR));
  }

  @Test
  void aTreatmentCountsWithItsOutcomeAndItsTrial() {
    Treatment failed = Treatment.of("opioid", Treatment.Outcome.INADEQUATE);
    WORDS.isPresent("failed", patient().treatment(failed.trial(Treatment.Trial.ADEQUATE)));
    WORDS.isUnknown("failed", patient().treatment(failed.trial(Treatment.Trial.NOT_ADEQUATE)));
    WORDS.isUnknown("failed", reviewedTreatments(failed));
    WORDS.isAbsent("failed", reviewedTreatments(failed.trial(Treatment.Trial.NOT_ADEQUATE)));
    WORDS.isUnknown("failed", reviewedTreatments(Treatment.of("nsaid", Treatment.Outcome.UNKNOWN)));
    WORDS.isAbsent(
        "failed", reviewedTreatments(Treatment.of("exercise", Treatment.Outcome.INADEQUATE)));
  }

  private static Patient.Builder reviewedTreatments(Treatment treatment) {
    return patient().treatment(treatment).reviewed(Review.lifetime(RecordList.TREATMENTS, TODAY));
  }

  @Test
  void differentKindsOfTreatmentAreCountedOnceEach() {
    Treatment opioid = Treatment.of("opioid", Treatment.Outcome.INADEQUATE);
    Treatment exercise = Treatment.of("exercise", Treatment.Outcome.INTOLERANT);
    WORDS.isPresent("two-failed", patient().treatment(opioid).treatment(exercise));
    WORDS.isUnknown("two-failed", patient().treatment(opioid).treatment(opioid));
    WORDS.isAbsent("two-failed", reviewedTreatments(opioid).treatment(opioid));
    WORDS.isUnknown(
        "two-failed",
        reviewedTreatments(opioid).treatment(Treatment.of("nsaid", Treatment.Outcome.UNKNOWN)));
    WORDS.isUnknown(
        "two-failed",
        reviewedTreatments(opioid)
            .unread(new Unread("x", "leeches", "free text", Optional.of(RecordList.TREATMENTS))));
  }

  @Test
  void aFindingIsSaidOutrightAndNotApplicableIsAbsentWithThatAsItsEvidence() {
    WORDS.isUnknown("said", patient());
    WORDS.isPresent("said", patient().answer("said", Answer.Said.PRESENT));
    WORDS.isAbsent("said", patient().answer("said", Answer.Said.ABSENT));
    Patient.Builder notApplicable = patient().answer("said", Answer.Said.NOT_APPLICABLE);
    WORDS.isAbsent("said", notApplicable);
    assertEquals("said not to apply", WORDS.of(notApplicable).evidence("said").get(0).what());
    WORDS.isConflicting(
        "said", patient().answer("said", Answer.Said.PRESENT).answer("said", Answer.Said.ABSENT));
  }

  @Test
  void anAnswerGivenAfterTheAssessmentIsUnread() {
    Patient.Builder later =
        patient().answer(new Answer("said", Answer.Said.PRESENT, Optional.of(daysAgo(-1)), ""));
    WORDS.isUnknown("said", later);
    assertEquals(1, WORDS.of(later).unread().size());
  }

  @Test
  void anAnswerAgainstTheRecordIsAConflictAndThePresentStays() {
    WORDS.isConflicting("fast", pulse("104 /min", daysAgo(2)).answer("fast", Answer.Said.ABSENT));
    WORDS.isConflicting("fast", pulse("80 /min", daysAgo(2)).answer("fast", Answer.Said.PRESENT));
  }

  @Test
  void aMistypedIdNamesThePlaceAndTheNearestId() {
    Told shipped = new Told(Shipped.PROVISO.rulebook().vocabulary());
    assertMessage(
        "answers[0]: there is no finding 'seizure-disorderr'; nearest: seizure-disorder",
        () -> shipped.of(patient().answer("seizure-disorderr", Answer.Said.PRESENT)));
    assertMessage(
        "conditions[0]: 'epilepsi' is not among the conditions; nearest: epilepsy",
        () -> shipped.of(patient().condition(org.proviso.patient.Condition.of("epilepsi"))));
    assertMessage(
        "measurements[0]: 'heart-rat' is not among the measures; nearest: heart-rate",
        () ->
            shipped.of(
                patient()
                    .measurement(
                        Measurement.of("heart-rat", Quantity.parse("80 /min"), daysAgo(1)))));
    assertMessage(
        "there is no finding 'stroek'; nearest: stroke",
        () -> shipped.of(patient()).state("stroek"));
  }

  private static void assertMessage(
      String expected, org.junit.jupiter.api.function.Executable what) {
    assertEquals(expected, assertThrows(IllegalArgumentException.class, what).getMessage());
  }
}
