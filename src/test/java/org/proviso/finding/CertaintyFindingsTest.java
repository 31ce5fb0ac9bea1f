package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Measurement;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Quantity;

/** What is not confirmed, and what was written down when. */
class CertaintyFindingsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Vocabulary VOCABULARY = Shipped.PROVISO.rulebook().vocabulary();

  private static Findings findings(Patient.Builder patient) {
    return Findings.of(patient.build(), VOCABULARY);
  }

  private static Measurement rate(String value, Certainty certainty) {
    return Measurement.of(
            "heart-rate", Quantity.parse(value + " /min"), PartialDate.parse("2026-03-01"))
        .certainty(certainty);
  }

  private static State fast(Measurement measurement) {
    return findings(Patient.on(TODAY).measurement(measurement)).state("heart-rate-above-100");
  }

  @Test
  void aValueThatIsNotConfirmedTellsThatSomethingIsSoAndNotThatItIsNot() {
    assertEquals(State.PRESENT, fast(rate("120", Certainty.UNCONFIRMED)));
    assertEquals(State.UNKNOWN, fast(rate("80", Certainty.UNCONFIRMED)));
    assertEquals(State.ABSENT, fast(rate("80", Certainty.NOT_STATED)));
    Findings findings = findings(Patient.on(TODAY).measurement(rate("120", Certainty.UNCONFIRMED)));
    assertEquals(
        Certainty.UNCONFIRMED, findings.evidence("heart-rate-above-100").get(0).certainty());
  }

  @Test
  void aBodyMassIndexIsNoSurerThanWhatItIsMadeOf() {
    Patient.Builder patient =
        Patient.on(TODAY)
            .measurement(
                Measurement.of("weight", Quantity.parse("60 kg"), PartialDate.parse("2026-03-01")))
            .measurement(
                Measurement.of("height", Quantity.parse("170 cm"), PartialDate.parse("2026-03-01"))
                    .certainty(Certainty.UNCONFIRMED));
    assertEquals(State.UNKNOWN, findings(patient).state("body-mass-index-30-or-over"));
  }

  @Test
  void aMeasuredValueIsNeverRefuted() {
    assertThrows(IllegalArgumentException.class, () -> rate("80", Certainty.REFUTED));
  }

  @Test
  void aPregnancyWithoutABeginningCountsByTheDayItWasWrittenDown() {
    Condition pregnancy = Condition.of("pregnancy");
    assertEquals(State.PRESENT, pregnant(pregnancy));
    assertEquals(State.PRESENT, pregnant(pregnancy.recorded(PartialDate.parse("2026-01-10"))));
    assertEquals(State.UNKNOWN, pregnant(pregnancy.recorded(PartialDate.parse("2019-01-10"))));
  }

  @Test
  void aRefutedPregnancyCountsForAsLongAsAPregnancyAndOnlyWithADay() {
    Condition refuted = Condition.of("pregnancy").certainty(Certainty.REFUTED);
    assertEquals(State.ABSENT, pregnant(refuted.recorded(PartialDate.parse("2026-02-10"))));
    assertEquals(State.UNKNOWN, pregnant(refuted.recorded(PartialDate.parse("2019-02-10"))));
    assertEquals(State.UNKNOWN, pregnant(refuted));
  }

  private static State pregnant(Condition condition) {
    return findings(Patient.on(TODAY).condition(condition)).state("pregnant");
  }

  @Test
  void whatIsWrittenDownAfterTheAssessmentIsUnread() {
    Patient.Builder patient =
        Patient.on(TODAY)
            .condition(Condition.of("epilepsy").recorded(PartialDate.parse("2026-03-03")));
    assertEquals(State.UNKNOWN, findings(patient).state("seizure-disorder"));
    assertEquals(1, findings(patient).unread().size());
  }

  @Test
  void aProductIsFoundByJustItsIngredients() {
    Formulary medicines = VOCABULARY.medicines();
    assertEquals(Optional.of("contrave"), medicines.productOf(List.of("bupropion", "naltrexone")));
    assertEquals(Optional.empty(), medicines.productOf(List.of("bupropion")));
    assertEquals(
        Optional.empty(), medicines.productOf(List.of("bupropion", "naltrexone", "aspirin")));
  }
}
