package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.proviso.finding.Told.TODAY;
import static org.proviso.finding.Told.date;
import static org.proviso.finding.Told.daysAgo;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Unread;

/** Findings of the kinds condition and family history. */
class ConditionFindingsTest {

  private static final Told WORDS =
      Told.by(
          """
          ever:
            label: the disease at any time
            ask: Ever?
            kind: condition
            scope: ever
            is: [disease]
            includes: [narrow-disease]
            opened-by: [vague]
            opened-by-medicines: [blue]
          active:
            label: the disease now
            ask: Now?
            kind: condition
            scope: active
            is: [disease]
            opened-by: [vague]
            opened-by-medicines: [blue]
          recent:
            label: the disease within {fortnight}
            ask: Lately?
            kind: condition
            scope: {window: fortnight}
            is: [disease]
            opened-by: [vague]
          complaint:
            label: a complaint that lists leave out
            ask: Complaint?
            kind: condition
            scope: active
            is: [other-kind]
            closed-by-review: false
          in-the-family:
            label: the disease in the family
            ask: Family?
            kind: family-history
            conditions: [disease, narrow-disease]
          """);

  private static Patient.Builder patient() {
    return Patient.on(TODAY);
  }

  private static Patient.Builder with(Condition condition) {
    return patient().condition(condition);
  }

  @Test
  void whatIsNotRecordedIsUnknown() {
    WORDS.isUnknown("ever", patient());
    WORDS.isUnknown("in-the-family", patient());
  }

  @Test
  void aPastConditionIsPresentEverAndSaysNothingAboutNow() {
    WORDS.isPresent("ever", with(Condition.of("disease").past()));
    WORDS.isUnknown("active", with(Condition.of("disease").past()));
  }

  @Test
  void aCurrentConditionIsPresentNowAndOneOfUnstatedCourseLeavesItOpen() {
    WORDS.isPresent("active", with(Condition.of("disease")));
    WORDS.isUnknown(
        "active",
        with(Condition.of("disease").course(Course.NOT_STATED))
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)));
  }

  @Test
  void aSynonymAndALabelStandForTheCondition() {
    WORDS.isPresent("ever", with(Condition.of("The  illness")));
    WORDS.isPresent("ever", with(Condition.of("THE DISEASE")));
  }

  @Test
  void theLastDayOfAWindowIsInsideAndTheDayBeforeIsNot() {
    WORDS.isPresent("recent", with(Condition.of("disease").since(daysAgo(0))));
    WORDS.isPresent("recent", with(Condition.of("disease").since(daysAgo(14))));
    WORDS.isUnknown("recent", with(Condition.of("disease").since(daysAgo(15))));
  }

  @Test
  void outsideTheWindowSaysNothingByItselfAndAReviewSettlesIt() {
    WORDS.isAbsent(
        "recent",
        with(Condition.of("disease").since(daysAgo(15)))
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)));
  }

  @Test
  void aPartialDateInsideTheWindowIsPresentAndOneThatStraddlesItIsOpenDespiteAReview() {
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    WORDS.isPresent("recent", with(Condition.of("disease").since(date("2026-03"))));
    WORDS.isUnknown("recent", with(Condition.of("disease").since(date("2026-02"))).reviewed(all));
    WORDS.isUnknown("recent", with(Condition.of("disease").since(date("2026"))).reviewed(all));
    WORDS.isAbsent("recent", with(Condition.of("disease").since(date("2026-01"))).reviewed(all));
  }

  @Test
  void anUndatedConditionLeavesAWindowOpenDespiteAReview() {
    WORDS.isUnknown(
        "recent",
        with(Condition.of("disease").past())
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)));
  }

  @Test
  void aReviewOfWhatIsThereNowSaysNothingAboutThePast() {
    Patient.Builder current = patient().reviewed(Review.current(RecordList.CONDITIONS, TODAY));
    WORDS.isAbsent("active", current);
    WORDS.isUnknown("ever", current);
    WORDS.isUnknown("recent", current);
  }

  @Test
  void aReviewSinceADateCoversAWindowThatBeginsNoEarlier() {
    WORDS.isAbsent(
        "recent",
        patient().reviewed(Review.since(RecordList.CONDITIONS, TODAY.minusDays(14), TODAY)));
    WORDS.isUnknown(
        "recent",
        patient().reviewed(Review.since(RecordList.CONDITIONS, TODAY.minusDays(13), TODAY)));
    WORDS.isUnknown(
        "ever",
        patient().reviewed(Review.since(RecordList.CONDITIONS, TODAY.minusYears(40), TODAY)));
  }

  @Test
  void aLifetimeReviewCoversEveryScope() {
    Patient.Builder lifetime = patient().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY));
    WORDS.isAbsent("ever", lifetime);
    WORDS.isAbsent("active", lifetime);
    WORDS.isAbsent("recent", lifetime);
  }

  @Test
  void aReviewGetsStale() {
    WORDS.isAbsent(
        "ever", patient().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY.minusDays(90))));
    WORDS.isUnknown(
        "ever", patient().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY.minusDays(91))));
  }

  @Test
  void aReviewOfAnotherListSaysNothing() {
    WORDS.isUnknown("ever", patient().reviewed(Review.lifetime(RecordList.MEDICINES, TODAY)));
    WORDS.isUnknown("ever", patient().reviewed(Review.lifetime(RecordList.FAMILY, TODAY)));
  }

  @Test
  void aReviewDatedAfterTheAssessmentIsUnread() {
    Patient.Builder later =
        patient().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY.plusDays(1)));
    WORDS.isUnknown("ever", later);
    assertEquals(1, WORDS.of(later).unread().size(), () -> WORDS.of(later).unread().toString());
  }

  @Test
  void aComplaintIsNotAbsentBecauseAListLeavesItOut() {
    WORDS.isUnknown("complaint", patient().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)));
    WORDS.isAbsent("complaint", with(Condition.of("other-kind").certainty(Certainty.REFUTED)));
  }

  @Test
  void aRefutedConditionIsAbsentAndARefutedNarrowerOneSaysNothingOfTheBroader() {
    WORDS.isAbsent("ever", with(Condition.of("disease").certainty(Certainty.REFUTED)));
    WORDS.isUnknown("ever", with(Condition.of("narrow-disease").certainty(Certainty.REFUTED)));
  }

  @Test
  void anUnconfirmedConditionIsPresentWithItsCertainty() {
    Patient.Builder unconfirmed =
        with(Condition.of("disease").certainty(Certainty.UNCONFIRMED).since(date("2019-05")));
    WORDS.isPresent("ever", unconfirmed);
    assertEquals(
        new Evidence(
            "conditions[0]", "the disease", Optional.of(date("2019-05")), Certainty.UNCONFIRMED),
        WORDS.of(unconfirmed).evidence("ever").get(0));
  }

  @Test
  void yesAndNoOfTheSameConditionIsPresentAndMarked() {
    Patient.Builder both =
        with(Condition.of("disease"))
            .condition(Condition.of("disease").certainty(Certainty.REFUTED));
    WORDS.isConflicting("ever", both);
    assertEquals(2, WORDS.of(both).evidence("ever").size(), "evidence of both sides");
  }

  @Test
  void aReviewThatLacksARecordedConditionIsNoConflict() {
    WORDS.isPresentWithoutConflict(
        "ever",
        with(Condition.of("disease")).reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)));
  }

  @Test
  void anOpenerLeavesTheQuestionOpenDespiteAReviewAndAnAnswerClosesIt() {
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    WORDS.isUnknown("ever", with(Condition.of("vague")).reviewed(all));
    WORDS.isAbsent(
        "ever", with(Condition.of("vague")).reviewed(all).answer("ever", Answer.Said.ABSENT));
    WORDS.isPresent(
        "ever", with(Condition.of("vague")).reviewed(all).answer("ever", Answer.Said.PRESENT));
    WORDS.isPresent("ever", with(Condition.of("vague")).condition(Condition.of("disease")));
  }

  @Test
  void anOpenerOutsideTheScopeOpensNothing() {
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    WORDS.isAbsent("active", with(Condition.of("vague").past()).reviewed(all));
    WORDS.isAbsent("recent", with(Condition.of("vague").since(daysAgo(15))).reviewed(all));
    WORDS.isAbsent("ever", with(Condition.of("vague").certainty(Certainty.REFUTED)).reviewed(all));
  }

  @Test
  void aMedicineWithoutAReasonOpensAndOneWithAReasonDoesNot() {
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    WORDS.isUnknown("ever", patient().medicine(Medicine.of("navy")).reviewed(all));
    WORDS.isUnknown("ever", patient().medicine(Medicine.of("flag")).reviewed(all));
    WORDS.isAbsent("ever", patient().medicine(Medicine.of("navy").reason("x")).reviewed(all));
    WORDS.isAbsent("ever", patient().medicine(Medicine.of("scarlet")).reviewed(all));
    WORDS.isAbsent(
        "active", patient().medicine(Medicine.of("navy").stopped(daysAgo(3))).reviewed(all));
    WORDS.isAbsent(
        "ever",
        patient().medicine(Medicine.of("navy").status(Medicine.Status.PLANNED)).reviewed(all));
  }

  @Test
  void theFamilyIsNotThePatientNorTheReverse() {
    WORDS.isUnknown("ever", with(Condition.of("disease").inFamily()));
    WORDS.isPresent("in-the-family", with(Condition.of("disease").inFamily()));
    WORDS.isUnknown("in-the-family", with(Condition.of("disease")));
    WORDS.isUnknown("in-the-family", patient().reviewed(Review.current(RecordList.FAMILY, TODAY)));
    WORDS.isAbsent("in-the-family", patient().reviewed(Review.lifetime(RecordList.FAMILY, TODAY)));
  }

  @Test
  void whatCouldNotBeReadKeepsTheQuestionsOfItsListOpen() {
    Unread words =
        new Unread(
            "conditions[0]", "tennis elbow", "free text", Optional.of(RecordList.CONDITIONS));
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    WORDS.isUnknown("ever", patient().unread(words).reviewed(all));
    WORDS.isAbsent(
        "in-the-family",
        patient().unread(words).reviewed(Review.lifetime(RecordList.FAMILY, TODAY)));
    WORDS.isAbsent(
        "ever", patient().unread(words).reviewed(all).answer("ever", Answer.Said.ABSENT));
  }

  @Test
  void aConditionDatedAfterTheAssessmentIsUnreadAndKeepsTheQuestionOpen() {
    Patient.Builder later =
        with(Condition.of("disease").since(daysAgo(-1)))
            .reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY));
    WORDS.isUnknown("ever", later);
    assertEquals(1, WORDS.of(later).unread().size(), () -> WORDS.of(later).unread().toString());
    WORDS.isPresent("ever", with(Condition.of("disease").since(date("2026-03"))));
  }
}
