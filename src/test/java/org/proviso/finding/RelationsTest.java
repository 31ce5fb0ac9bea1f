package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.proviso.finding.Told.TODAY;
import static org.proviso.finding.Told.daysAgo;

import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;

/** What follows from one finding for another, in a small vocabulary and in the shipped one. */
class RelationsTest {

  private static final Told SHIPPED = new Told(Shipped.PROVISO.rulebook().vocabulary());

  private static final Told WORDS =
      Told.by(
          """
          narrow: {label: the narrow, ask: "Narrow?", kind: answer, implies: [middle]}
          middle: {label: the middle, ask: "Middle?", kind: answer, implies: [broad]}
          broad:
            label: the broad
            ask: Broad?
            kind: condition
            scope: ever
            is: [disease]
          left: {label: left, ask: "Left?", kind: answer, one-of: side, implies: [broad]}
          right: {label: right, ask: "Right?", kind: answer, one-of: side}
          top: {label: top, ask: "Top?", kind: answer, one-of: side}
          open:
            label: open
            ask: Open?
            kind: condition
            scope: ever
            is: [narrow-disease]
            opened-by: [vague]
            implies: [broad]
          """);

  private static Patient.Builder patient() {
    return Patient.on(TODAY);
  }

  @Test
  void presenceSpreadsToWhatIsImpliedWithTheWayItCame() {
    Patient.Builder narrow = patient().answer("narrow", Answer.Said.PRESENT);
    WORDS.isPresent("broad", narrow);
    assertTrue(
        WORDS.of(narrow).evidence("broad").get(0).what().contains("follows from the middle"),
        () -> WORDS.of(narrow).evidence("broad").toString());
  }

  @Test
  void absenceSpreadsBackToWhatImpliesIt() {
    WORDS.isAbsent("narrow", patient().answer("broad", Answer.Said.ABSENT));
    WORDS.isAbsent("left", patient().answer("broad", Answer.Said.ABSENT));
    WORDS.isAbsent("narrow", patient().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)));
  }

  @Test
  void neitherAnAbsentNarrowNorAPresentBroadSaysAnythingOfTheOther() {
    WORDS.isUnknown("broad", patient().answer("narrow", Answer.Said.ABSENT));
    WORDS.isUnknown("narrow", patient().answer("broad", Answer.Said.PRESENT));
  }

  @Test
  void aPresentNarrowAgainstAnAbsentBroadIsAConflictOfTheBroad() {
    WORDS.isConflicting(
        "broad",
        patient()
            .answer("narrow", Answer.Said.PRESENT)
            .condition(Condition.of("disease").certainty(Certainty.REFUTED)));
  }

  @Test
  void theLastOfAGroupIsPresentAndWhatItImpliesToo() {
    Patient.Builder last =
        patient().answer("right", Answer.Said.ABSENT).answer("top", Answer.Said.ABSENT);
    WORDS.isPresent("left", last);
    WORDS.isPresent("broad", last);
    WORDS.isUnknown("left", patient().answer("right", Answer.Said.ABSENT));
  }

  @Test
  void oneOfAGroupPresentMakesTheOthersAbsentAndTwoAreAConflict() {
    WORDS.isAbsent("top", patient().answer("right", Answer.Said.PRESENT));
    Patient.Builder two =
        patient().answer("right", Answer.Said.PRESENT).answer("top", Answer.Said.PRESENT);
    WORDS.isConflicting("right", two);
    WORDS.isConflicting("top", two);
    WORDS.isAbsent("left", two);
  }

  @Test
  void absenceOfABroadFindingClosesTheGroup() {
    WORDS.isPresent(
        "right", patient().answer("broad", Answer.Said.ABSENT).answer("top", Answer.Said.ABSENT));
  }

  @Test
  void anOpenFindingKeepsWhatItImpliesOpenDespiteAReview() {
    Patient.Builder open =
        patient()
            .condition(Condition.of("vague"))
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY));
    WORDS.isUnknown("open", open);
    WORDS.isUnknown("broad", open);
    WORDS.isAbsent("broad", open.answer("open", Answer.Said.ABSENT));
  }

  @Test
  void aSeizureDisorderIsAHistoryOfSeizures() {
    SHIPPED.isPresent("any-seizure-history", patient().condition(Condition.of("epilepsy").past()));
    SHIPPED.isAbsent(
        "seizure-disorder", patient().answer("any-seizure-history", Answer.Said.ABSENT));
  }

  @Test
  void refutedEpilepsyLeavesOpenWhetherThereWasASeizure() {
    Patient.Builder refuted =
        patient().condition(Condition.of("epilepsy").certainty(Certainty.REFUTED));
    SHIPPED.isAbsent("seizure-disorder", refuted);
    SHIPPED.isUnknown("any-seizure-history", refuted);
  }

  @Test
  void glaucomaOfUnknownTypeLeavesAngleClosureOpenUntilSomebodySays() {
    Patient.Builder glaucoma =
        patient()
            .condition(Condition.of("glaucoma"))
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY));
    SHIPPED.isUnknown("angle-closure-glaucoma", glaucoma);
    assertEquals(
        "conditions[0]",
        SHIPPED.of(glaucoma).evidence("angle-closure-glaucoma").get(0).where(),
        "the evidence names what opened it");
    SHIPPED.isAbsent(
        "angle-closure-glaucoma", glaucoma.answer("angle-closure-glaucoma", Answer.Said.ABSENT));
  }

  @Test
  void gabapentinWithoutAReasonLeavesASeizureDisorderOpenUntilSomebodySays() {
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    SHIPPED.isUnknown(
        "seizure-disorder", patient().medicine(Medicine.of("gabapentin")).reviewed(all));
    SHIPPED.isAbsent(
        "seizure-disorder",
        patient().medicine(Medicine.of("gabapentin").reason("neuropathic-pain")).reviewed(all));
    SHIPPED.isAbsent(
        "seizure-disorder",
        patient()
            .medicine(Medicine.of("gabapentin"))
            .reviewed(all)
            .answer("seizure-disorder", Answer.Said.ABSENT));
  }

  @Test
  void anUndatedInfarctionIsAHeartAttackAndLeavesARecentOneOpen() {
    Patient.Builder undated =
        patient()
            .condition(Condition.of("myocardial-infarction").past())
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY));
    SHIPPED.isPresent("myocardial-infarction", undated);
    SHIPPED.isPresent("heart-or-vessel-disease", undated);
    SHIPPED.isUnknown("recent-myocardial-infarction", undated);
  }

  @Test
  void theShippedWindowsEndWhereTheirThresholdsSay() {
    SHIPPED.isPresent(
        "taking-mao-inhibitor", patient().medicine(Medicine.of("phenelzine").stopped(daysAgo(14))));
    SHIPPED.isUnknown(
        "taking-mao-inhibitor", patient().medicine(Medicine.of("phenelzine").stopped(daysAgo(15))));
    SHIPPED.isUnknown(
        "taking-mao-inhibitor", patient().reviewed(Review.current(RecordList.MEDICINES, TODAY)));
    SHIPPED.isPresent(
        "recent-myocardial-infarction",
        patient().condition(Condition.of("myocardial-infarction").since(daysAgo(42))));
    SHIPPED.isUnknown(
        "recent-myocardial-infarction",
        patient().condition(Condition.of("myocardial-infarction").since(daysAgo(43))));
  }

  @Test
  void seizuresInTheFamilyAreNotThePatients() {
    Patient.Builder family = patient().condition(Condition.of("epilepsy").inFamily());
    SHIPPED.isUnknown("seizure-disorder", family);
    SHIPPED.isUnknown("any-seizure-history", family);
    SHIPPED.isPresent("family-history-of-epilepsy", family);
  }
}
