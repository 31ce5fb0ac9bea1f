package org.proviso.terminology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Shipped;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Subject;

/** What codes stand for, and what they must not be taken for. */
class TerminologyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String LOINC = "http://loinc.org";

  private static final Terminology SHIPPED = Shipped.PROVISO.rulebook().terminology();
  private static final Vocabulary VOCABULARY = Shipped.PROVISO.rulebook().vocabulary();

  private static String words(String system, String code) {
    return SHIPPED.code(system, code).map(known -> known.meaning().words()).orElse("nothing");
  }

  private static Meaning.OfCondition condition(String system, String code) {
    return (Meaning.OfCondition) SHIPPED.code(system, code).orElseThrow().meaning();
  }

  @ParameterizedTest
  @CsvSource({
    "I45.2, conduction-disorder",
    "I45.10, conduction-disorder",
    "I45.6, wolff-parkinson-white-syndrome",
    "I45.81, long-qt-syndrome",
    "I4581, long-qt-syndrome",
    "i45.81, long-qt-syndrome",
    "I45.89, conduction-disorder",
    "I25.10, coronary-disease",
    "I25.2, old-myocardial-infarction",
    "I21.4, acute-myocardial-infarction",
    "I47.21, torsades-de-pointes",
    "I47.1, arrhythmia",
    "F50.02, anorexia-nervosa",
    "F50.2, bulimia-nervosa",
    "F50.81, other-eating-disorder",
    "F50.9, eating-disorder",
    "R63.0, loss-of-appetite",
    "R63.4, unintended-weight-loss",
    "S09.90XA, head-injury",
    "S06.5X9A, traumatic-brain-injury",
    "H40.2211, angle-closure-glaucoma",
    "H40.031, narrow-angles",
    "H40.9, glaucoma",
    "R51.9, headache",
    "R55, collapse",
    "E11.42, diabetic-neuropathy",
    "E11.43, type-2-diabetes",
    "E11.9, type-2-diabetes",
    "F33.8, seasonal-affective-disorder",
    "F33.1, recurrent-depression",
    "F10.231, alcohol-dependence-with-withdrawal",
    "F10.21, alcohol-use-disorder",
    "F11.10, opioid-related-disorder",
    "N40.1, benign-prostatic-hyperplasia-with-urinary-symptoms",
    "N40.0, benign-prostatic-hyperplasia",
    "O80, pregnancy-birth-or-weeks-after",
    "O09.90, high-risk-pregnancy",
    "T14.91XA, suicide-attempt",
    "K74.60, liver-disease",
    "E66.3, overweight-or-obesity"
  })
  void anIcdCodeStandsForTheLongestBeginningThatIsKnown(String code, String condition) {
    assertEquals("condition " + condition, words(ICD, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I4", "R63", "R63.1", "S09", "S09.8XXA", "S09.91XA", "H40.11X1", "E09.9", "I64", "I60.9",
            "C79.31", "Z79.4",
        "Z91.4", "Z91.410", "G4", "G40.", "", "84757009", "I45.81 ", "I45..81", "I45.81234",
            "Z88.8", "T43.015A", "I45-81"
      })
  void aCodeThatIsNotListedStandsForNothing(String code) {
    assertEquals("nothing", words(ICD, code));
  }

  @ParameterizedTest
  @CsvSource({
    "5691, medicine imipramine",
    "42347, medicine bupropion",
    "3247, medicine desipramine",
    "10834, medicine trimipramine",
    "1827, medicine buspirone",
    "1819, medicine buprenorphine",
    "835564, medicine imipramine",
    "993541, medicine bupropion",
    "1551468, medicine bupropion + naltrexone",
    "2611260, medicine bupropion + dextromethorphan",
    "56910, nothing",
    "15691, nothing",
    "105691, nothing",
    "569, nothing",
    "05691, nothing",
    "423470, nothing"
  })
  void rxnormCodesAreComparedWhole(String code, String words) {
    assertEquals(words, words(RXNORM, code));
  }

  @Test
  void aCodeCountsInItsOwnTerminologyOnly() {
    assertEquals("nothing", words(SNOMED, "5691"));
    assertEquals("nothing", words(RXNORM, "84757009"));
    assertEquals("nothing", words("http://loinc.org/", "8867-4"));
    assertEquals("nothing", words("http://hl7.org/fhir/sid/icd-10", "G40"));
    assertEquals("nothing", words(SNOMED, "847570091"));
    assertEquals("nothing", words(SNOMED, "8475700"));
  }

  @Test
  void whatTheCodeItselfSaysOfTimeCertaintyAndPersonIsKept() {
    assertEquals(Optional.of(Course.PAST), condition(SNOMED, "161480008").course());
    assertEquals(Optional.of(Course.PAST), condition(SNOMED, "1755008").course());
    assertEquals(Optional.of(Course.PAST), condition(ICD, "I25.2").course());
    assertEquals(Optional.of(Course.PAST), condition(ICD, "F32.4").course());
    assertEquals(Optional.of(Course.PAST), condition(ICD, "F32.5").course());
    assertEquals(Optional.of(Course.PAST), condition(ICD, "F33.42").course());
    assertEquals(Optional.empty(), condition(ICD, "F32.9").course());
    assertEquals(Optional.of(Certainty.UNCONFIRMED), condition(ICD, "F33.8").certainty());
    assertEquals(Subject.FAMILY, condition(SNOMED, "160341008").subject());
    assertEquals(Subject.FAMILY, condition(ICD, "Z82.0").subject());
    assertEquals(Subject.PATIENT, condition(ICD, "G40.909").subject());
  }

  @Test
  void anOldInfarctionNeverFeedsTheRecentOneAndAnUndatedOneAsks() {
    assertEquals(State.ABSENT, recentInfarction("I25.2", true));
    assertEquals(State.UNKNOWN, recentInfarction("I25.2", false));
    assertEquals(State.UNKNOWN, recentInfarction("I21.4", true));
  }

  private static State recentInfarction(String code, boolean reviewed) {
    Condition recorded = Condition.of(condition(ICD, code).condition());
    Patient.Builder patient = Patient.on(TODAY).condition(recorded);
    if (reviewed) {
      patient.reviewed(Review.lifetime(RecordList.CONDITIONS, TODAY));
    }
    return Shipped.PROVISO.findings(patient.build()).state("recent-myocardial-infarction");
  }

  @ParameterizedTest
  @CsvSource({
    "449868002, smokes-tobacco, PRESENT",
    "428041000124106, smokes-tobacco, PRESENT",
    "428071000124103, smokes-tobacco, PRESENT",
    "428061000124105, smokes-tobacco, PRESENT",
    "8517006, former-smoker, PRESENT",
    "8517006, smokes-tobacco, ABSENT",
    "266919005, never-smoked, PRESENT",
    "77176002, smokes-tobacco, UNKNOWN",
    "77176002, former-smoker, UNKNOWN",
    "77176002, never-smoked, UNKNOWN"
  })
  void aSmokingStatusSaysWhatItSays(String code, String finding, State state) {
    Meaning.OfQuestion asked =
        (Meaning.OfQuestion) SHIPPED.code(LOINC, "72166-2").orElseThrow().meaning();
    String answer = condition(SNOMED, code).condition();
    assertTrue(asked.answers().contains(answer));
    Patient patient = Patient.on(TODAY).condition(Condition.of(answer)).build();
    assertEquals(state, Shipped.PROVISO.findings(patient).state(finding));
  }

  @Test
  void whatIsReadAndAsksNothingIsKnownAsSuch() {
    assertEquals(
        Meaning.Silent.NOT_TOLD, SHIPPED.code(SNOMED, "266927001").orElseThrow().meaning());
    assertEquals(Meaning.Silent.NOT_ASKED, SHIPPED.code(LOINC, "44975-1").orElseThrow().meaning());
    assertEquals(Meaning.Silent.PANEL, SHIPPED.code(LOINC, "85354-9").orElseThrow().meaning());
    assertTrue(
        SHIPPED.codes().stream()
            .noneMatch(
                code ->
                    code.meaning() instanceof Meaning.OfMeasure measure
                        && measure.measure().equals("qtc")));
  }

  @Test
  void aDisplayThatIsAKnownNameMeansTheSameAsItsCode() {
    for (Code code : SHIPPED.codes()) {
      if (code.meaning() instanceof Meaning.OfCondition meaning) {
        code.display()
            .map(display -> display.replaceAll(" \\((disorder|finding|event|situation)\\)$", ""))
            .flatMap(name -> VOCABULARY.conditions().id(name))
            .ifPresent(id -> assertEquals(id, meaning.condition(), code::toString));
      }
    }
  }

  @Test
  void noCodeStandsForTwoThingsAndEveryTerminologySaysItsLicence() {
    Set<String> seen = new HashSet<>();
    for (Code code : SHIPPED.codes()) {
      assertTrue(seen.add(code.system().uri() + " " + code.code()), code::toString);
    }
    for (CodeSystem system : SHIPPED.systems()) {
      assertTrue(system.licence().length() > 40, system::toString);
      assertEquals(Optional.of(system), SHIPPED.system(system.uri()));
    }
    assertEquals(6, SHIPPED.systems().size());
  }

  @Test
  void everyConditionMedicineAndMeasureExists() {
    for (Code code : SHIPPED.codes()) {
      if (code.meaning() instanceof Meaning.OfCondition meaning) {
        assertTrue(VOCABULARY.conditions().concept(meaning.condition()).isPresent());
      } else if (code.meaning() instanceof Meaning.OfMedicine medicine) {
        assertTrue(VOCABULARY.medicines().ingredients().containsAll(medicine.ingredients()));
      } else if (code.meaning() instanceof Meaning.OfMeasure measure) {
        assertTrue(VOCABULARY.measure(measure.measure()).isPresent());
      } else if (code.meaning() instanceof Meaning.OfQuestion question) {
        List<String> unknown =
            question.answers().stream()
                .filter(answer -> VOCABULARY.conditions().concept(answer).isEmpty())
                .toList();
        assertEquals(List.of(), unknown);
      }
    }
  }

  @Test
  void nothingIsReadBeforeACodeIsAskedForAndThenOnce() {
    AtomicInteger reads = new AtomicInteger();
    Terminology lazy =
        Terminology.lazily(
            VOCABULARY,
            () -> {
              reads.incrementAndGet();
              return List.of();
            });
    assertEquals(0, reads.get());
    assertEquals(Optional.empty(), lazy.code(LOINC, "8867-4"));
    assertEquals(List.of(), lazy.codes());
    assertEquals(1, reads.get());
  }
}
