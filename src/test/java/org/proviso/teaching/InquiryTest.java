package org.proviso.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.finding.State;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;

class InquiryTest {

  private static final Tutor TUTOR = Tutor.of(Shipped.PROVISO);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static Patient.Builder adult() {
    return Patient.on(TODAY).age(45).pain("chronic-pain");
  }

  @Test
  void whyNamesTheFindingsThatMatched() {
    Explanation why =
        TUTOR
            .about(adult().condition(Condition.of("epilepsy")).build())
            .why("bupropion/seizure-disorder");

    assertEquals(Explanation.Answer.RAISED, why.answer());
    LiteralReading literal = why.clauses().get(0).literals(Standing.HOLDS).get(0);
    assertEquals("seizure-disorder", literal.finding().id());
    assertEquals("conditions[1]", literal.evidence().get(0).where());
  }

  @Test
  void whyNotNamesTheClausesThatFailWithTheEvidenceOfAbsence() {
    Explanation why =
        TUTOR
            .about(adult().reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY)).build())
            .why("bupropion/seizure-disorder");

    assertEquals(Explanation.Answer.NOT_RAISED, why.answer());
    LiteralReading literal = why.clauses(Standing.FAILS).get(0).literals(Standing.FAILS).get(0);
    assertEquals(State.ABSENT, literal.state());
    assertTrue(literal.evidence().get(0).what().contains("review"), literal.toString());
  }

  @Test
  void whatIfSaysWhatComesGoesAndOpensAndBecauseOfWhichFinding() {
    WhatIf whatIf =
        TUTOR
            .about(adult().answer("seizure-disorder", Answer.Said.PRESENT).build())
            .whatIf(Map.of("seizure-disorder", State.ABSENT));

    Shift gone =
        whatIf.shifts(Shift.Effect.GOES).stream()
            .filter(shift -> shift.rule().name().equals("bupropion/seizure-disorder"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("seizure-disorder"),
        gone.because().stream().map(shift -> shift.finding().id()).toList());
    assertTrue(
        whatIf.shifts(Shift.Effect.OPENS).stream()
            .anyMatch(shift -> shift.rule().name().equals("imipramine/seizure-history")),
        whatIf.shifts().toString());
  }

  @Test
  void aSuppositionThatEndsTheScopeTakesEverythingWithIt() {
    WhatIf whatIf =
        TUTOR
            .about(adult().condition(Condition.of("epilepsy")).build())
            .whatIf(Map.of("chronic-pain", State.ABSENT));

    assertTrue(whatIf.isOtherScope());
    assertEquals(whatIf.before().considerations().size(), whatIf.shifts(Shift.Effect.GOES).size());
    assertEquals(
        List.of("chronic-pain"),
        whatIf.shifts().get(0).because().stream().map(shift -> shift.finding().id()).toList());
  }
}
