package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Allergy;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Person;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Quantity;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.patient.Subject;
import org.proviso.patient.Treatment;
import org.proviso.report.Detail;
import org.proviso.report.Manner;
import org.proviso.report.Result;
import org.proviso.report.Style;
import org.proviso.report.TextReport;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;
import org.proviso.rules.Weight;
import org.proviso.scenario.ScenarioReader;
import org.proviso.terminology.Meaning;

/** The traps of the clinical dossier, by its numbers: wrong readings that are easy to fall into. */
class TrapsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Proviso PROVISO = Shipped.PROVISO;
  private static final Rulebook RULEBOOK = PROVISO.rulebook();
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

  @Test
  void t01NotRecordedIsNotAbsent() {
    Assessment assessment = PROVISO.assess(patient().build());
    assertEquals(List.of(), assessment.considerations());
    assertFalse(assessment.questions().isEmpty());
    assertEquals(
        Verdict.Outcome.UNDETERMINED,
        assessment.verdict("bupropion/seizure-disorder").orElseThrow().outcome());
  }

  @Test
  void t02FamilyHistoryIsNotThePatientsOwn() {
    assertEquals(Set.of(), raised(with(Condition.of("epilepsy").inFamily())));
    Assessment bipolar = assess(with(Condition.of("bipolar-disorder").inFamily()));
    assertEquals(
        Set.of(
            "imipramine/family-history-of-bipolar-or-suicide",
            "bupropion/family-history-of-bipolar-or-suicide"),
        names(bipolar));
    bipolar.considerations().forEach(each -> assertEquals(Weight.CAUTION, each.rule().weight()));
  }

  @Test
  void t02ACodeOfFamilyHistoryTellsNothingOfThePatient() {
    assertEquals(Subject.FAMILY, condition(SNOMED, "160341008").subject());
    assertEquals(Subject.FAMILY, condition(ICD, "Z82.0").subject());
  }

  /** The core's part of it: how certain a record is, whatever words its source has for that. */
  @Test
  void t03WhatIsRefutedIsAbsentAndWhatIsUnconfirmedSaysSo() {
    assertState(
        State.ABSENT,
        "seizure-disorder",
        with(Condition.of("epilepsy").certainty(Certainty.REFUTED)));
    Patient.Builder unsure = with(Condition.of("epilepsy").certainty(Certainty.UNCONFIRMED));
    assertTrue(raised(unsure).contains("bupropion/seizure-disorder"));
    assertTrue(report(assess(unsure), Detail.COMPACT).contains("not confirmed"));
    assertEquals(
        Certainty.NOT_STATED,
        findings(with(Condition.of("epilepsy"))).evidence("seizure-disorder").get(0).certainty());
  }

  /** The core's part of it: whether a medicine is taken, and whether a condition is there now. */
  @Test
  void t03WhatIsStoppedPlannedOrPastIsNotNow() {
    for (Medicine.Status status : List.of(Medicine.Status.STOPPED, Medicine.Status.PLANNED)) {
      assertState(State.ABSENT, "taking-tramadol", listed(Medicine.of("tramadol").status(status)));
    }
    assertState(State.UNKNOWN, "depression", with(Condition.of("depression").past()));
    assertState(
        State.UNKNOWN,
        "hypertension",
        with(Condition.of("hypertension").course(Course.NOT_STATED)));
  }

  @Test
  void t04AResolvedRecordCountsWhereTheQuestionIsEver() {
    assertRaised("bupropion/bulimia-or-anorexia-nervosa", past("anorexia-nervosa"));
    assertRaised("bupropion/seizure-disorder", past("epilepsy"));
    assertRaised("both/suicide-attempt", past("suicide-attempt"));
    assertRaised("imipramine/heart-or-vessel-disease", past("myocardial-infarction"));
    assertState(State.PRESENT, "mania-or-hypomania", past("mania"));
  }

  @Test
  void t05AnMaoInhibitorCountsForTwoWeeks() {
    for (int days : List.of(13, 14)) {
      Set<String> raised = raised(listed(Medicine.of("phenelzine").stopped(daysAgo(days))));
      assertTrue(raised.contains("imipramine/taking-mao-inhibitor"), "days: " + days);
      assertTrue(raised.contains("bupropion/taking-mao-inhibitor"), "days: " + days);
    }
    assertNotRaised(
        "imipramine/taking-mao-inhibitor", listed(Medicine.of("phenelzine").stopped(daysAgo(15))));
    assertState(
        State.PRESENT,
        "fluoxetine-within-washout",
        listed(Medicine.of("fluoxetine").stopped(daysAgo(21))));
  }

  @Test
  void t05AHeartAttackWithoutADateIsAskedForAndAnOldOneIsNotRecent() {
    Condition attack = Condition.of("myocardial-infarction");
    assertState(State.PRESENT, "recent-myocardial-infarction", with(attack.since(daysAgo(20))));
    assertState(State.UNKNOWN, "recent-myocardial-infarction", with(attack));
    assertNotRaised("imipramine/recent-myocardial-infarction", with(attack.since(date("2019"))));
    assertEquals("old-myocardial-infarction", condition(ICD, "I25.2").condition());
  }

  @Test
  void t05AnOldPregnancyAndAnOldQuestionnaireLeaveTheQuestionOpen() {
    assertState(State.UNKNOWN, "pregnant", with(Condition.of("pregnancy").since(date("2019"))));
    assertState(
        State.UNKNOWN,
        "phq9-10-or-more",
        patient().measurement(Measurement.of("phq9", Quantity.parse("15 {score}"), daysAgo(365))));
  }

  @Test
  void t06ASymptomIsNotTheDisease() {
    assertEquals(Set.of("bupropion/headache"), raised(with(Condition.of("headache"))));
    assertEquals("headache", condition(ICD, "R51").condition());
    assertEquals("loss-of-appetite", condition(ICD, "R63.0").condition());
    assertState(
        State.UNKNOWN, "bulimia-or-anorexia-nervosa", with(Condition.of("loss-of-appetite")));
    assertState(State.UNKNOWN, "bulimia-or-anorexia-nervosa", with(Condition.of("anorexia")));
    assertState(State.UNKNOWN, "orthostatic-hypotension", with(Condition.of("dizziness")));
    assertState(State.UNKNOWN, "anxiety-disorder", with(Condition.of("anxiety")));
  }

  @Test
  void t07AMedicineIsNoDiagnosis() {
    for (String pair :
        List.of(
            "gabapentin any-seizure-history",
            "topiramate seizure-disorder",
            "pregabalin seizure-disorder",
            "bupropion smokes-tobacco",
            "bupropion depression",
            "imipramine depression",
            "levothyroxine hyperthyroidism",
            "insulin diabetes")) {
      String[] words = pair.split(" ");
      assertState(State.UNKNOWN, words[1], listed(Medicine.of(words[0])));
    }
    Review all = Review.lifetime(RecordList.CONDITIONS, TODAY);
    Medicine gabapentin = Medicine.of("gabapentin");
    assertState(State.UNKNOWN, "seizure-disorder", listed(gabapentin).reviewed(all));
    assertState(
        State.ABSENT, "seizure-disorder", listed(gabapentin.reason("nerve pain")).reviewed(all));
  }

  @Test
  void t08AClassIsItsMedicinesAndNoOthers() {
    for (String name : List.of("cetirizine", "loratadine", "fexofenadine")) {
      assertState(State.ABSENT, "taking-anticholinergic", listed(Medicine.of(name)));
      assertThresholdLowering(State.ABSENT, name);
    }
    assertState(State.PRESENT, "taking-anticholinergic", listed(Medicine.of("diphenhydramine")));
    assertThresholdLowering(State.PRESENT, "hydroxyzine");
    assertThresholdLowering(State.PRESENT, "prednisone");
    assertThresholdLowering(State.ABSENT, "fluticasone");
    assertThresholdLowering(State.ABSENT, "testosterone");
  }

  private static void assertThresholdLowering(State expected, String medicine) {
    assertState(
        expected, "taking-seizure-threshold-lowering-medicine", listed(Medicine.of(medicine)));
  }

  @Test
  void t08TheKindCountsAndAProductCountsAsAllThatIsInIt() {
    assertNotRaised("imipramine/angle-closure-glaucoma", with(Condition.of("open-angle-glaucoma")));
    assertState(State.UNKNOWN, "angle-closure-glaucoma", with(Condition.of("glaucoma")));
    assertNotRaised("bupropion/treated-diabetes", with(Condition.of("type-2-diabetes")));
    assertState(State.PRESENT, "taking-bupropion", listed(Medicine.of("Contrave")));
    for (String name : List.of("linezolid", "methylene-blue")) {
      assertRaised("bupropion/taking-linezolid-or-methylene-blue", listed(Medicine.of(name)));
    }
    for (String name : List.of("selegiline", "rasagiline", "safinamide", "procarbazine")) {
      assertRaised("imipramine/taking-mao-b-inhibitor-or-procarbazine", listed(Medicine.of(name)));
    }
    assertRaised("imipramine/taking-safinamide", listed(Medicine.of("Xadago")));
    assertRaised("bupropion/taking-thioridazine", listed(Medicine.of("thioridazine")));
  }

  @Test
  void t09WhatSpeaksAgainstOneMedicineDoesNotClearTheOther() {
    for (String concept : List.of("epilepsy", "heart-failure", "hypertension")) {
      Assessment assessment = assess(with(Condition.of(concept)));
      assertEquals(
          Set.of("imipramine", "bupropion"),
          assessment.considerations().stream()
              .filter(each -> each.rule().weight().isSafety())
              .flatMap(each -> each.rule().drugs().stream())
              .collect(Collectors.toSet()),
          concept);
      assertEquals(Set.of(), favours(assessment), concept);
    }
  }

  @Test
  void t10NoWordTellsADoseOrWhatToDo() {
    for (Rule rule : RULEBOOK.rules()) {
      RuleText text = RULEBOOK.text(rule);
      assertNoDoseAndNoOrder(
          rule.name(),
          String.join(" ", text.title(), text.prompt(), text.clinician(), text.teaching()));
    }
    assertTrue(text("imipramine/abrupt-stop").prompt().contains("on your own"));
  }

  /** Titles of sources are left aside: one is the name of a product with its strength. */
  @Test
  void t10NoReportTellsADoseOrWhatToDo() throws IOException {
    for (String name : List.of("everything-recorded", "both-medicines-together")) {
      Path file = Path.of("examples", "scenarios", name + ".yaml");
      String report = report(PROVISO.assess(read(name, Files.readString(file))), Detail.FULL);
      String read = report.replaceAll("\\s+", " ");
      for (Source source : RULEBOOK.sources().values()) {
        read = read.replace(source.title(), "");
      }
      assertNoDoseAndNoOrder(name, read);
    }
  }

  private static void assertNoDoseAndNoOrder(String name, String text) {
    Matcher wrong =
        Pattern.compile(
                "\\d ?(mg|%)(?![\\w/])|(^|[.:;?!] +)(Stop|Start|Switch|Increase|Reduce|Take)\\b")
            .matcher(text.replaceAll("\\s+", " "));
    assertFalse(wrong.find(), () -> name + ": " + wrong.group() + " in: " + text);
  }

  @Test
  void t11NoRuleTakesACaseStudyForACriterion() {
    assertEquals(
        Set.of("age-24-or-under", "age-65-or-over"),
        RULEBOOK.rules().stream()
            .flatMap(rule -> rule.findings().stream())
            .filter(id -> finding(id).criterion().kind().equals("age"))
            .collect(Collectors.toSet()));
    for (Class<?> part : List.of(Patient.class, Person.class)) {
      for (RecordComponent component : part.getRecordComponents()) {
        assertFalse(component.getName().matches("sex|gender"), component.getName());
      }
    }
  }

  @Test
  void t12OnlyAStatedOutcomeIsAnOutcome() {
    String finding = "opioid-or-nsaid-inadequate";
    Treatment poor = Treatment.of("opioid", Treatment.Outcome.INADEQUATE);
    assertState(State.UNKNOWN, finding, listed(Medicine.of("oxycodone")));
    assertState(
        State.UNKNOWN, finding, listed(Medicine.of("oxycodone").status(Medicine.Status.STOPPED)));
    assertState(
        State.UNKNOWN,
        finding,
        patient().treatment(Treatment.of("opioid", Treatment.Outcome.UNKNOWN)));
    assertState(State.UNKNOWN, finding, patient().treatment(poor));
    assertState(State.PRESENT, finding, patient().treatment(poor.trial(Treatment.Trial.ADEQUATE)));
  }

  @Test
  void t13ACodeOfAProductIsKnownAndAPartOfACodeIsNot() {
    assertEquals(Optional.of(List.of("bupropion")), ingredients("993541"));
    assertEquals(Optional.of(List.of("imipramine")), ingredients("835564"));
    assertEquals(Optional.of(List.of("imipramine")), ingredients("5691"));
    for (String code : List.of("56910", "15691", "569", "423470", "99354")) {
      assertFalse(ingredients(code).equals(ingredients("5691")), code);
      assertFalse(ingredients(code).equals(ingredients("42347")), code);
    }
    assertEquals(Optional.empty(), RULEBOOK.terminology().code(SNOMED, "847570091"));
  }

  @Test
  void t14LookAlikesNeverResolve() {
    for (String name :
        List.of("trimipramine", "desipramine", "lofepramine", "buspirone", "buprenorphine")) {
      assertState(State.ABSENT, "taking-imipramine", listed(Medicine.of(name)));
      assertState(State.ABSENT, "taking-bupropion", listed(Medicine.of(name)));
    }
    for (String name : List.of("amfebutamone", "Wellbutrin", "Zyban", "Aplenzin", "Forfivo")) {
      assertState(State.PRESENT, "taking-bupropion", listed(Medicine.of(name)));
    }
    assertNotRaised("bupropion/allergy", patient().allergy(Allergy.to("buspirone")));
  }

  @Test
  void t15AValueIsReadInItsUnitOrNotAtAll() {
    String egfr = "mL/min/{1.73_m2}";
    assertState(State.ABSENT, "kidney-function-reduced", measured("egfr", ">60 " + egfr));
    assertState(State.UNKNOWN, "kidney-function-reduced", measured("egfr", ">30 " + egfr));
    assertUnread("qtc-long", measured("qtc", "0.52 s"));
    assertUnread("qtc-long", measured("qtc", "0.52 ms"));
    assertUnread("heart-rate-above-100", measured("heart-rate", "900 /min"));
    assertState(
        State.PRESENT,
        "body-mass-index-30-or-over",
        measured("weight", "220 [lb_av]")
            .measurement(Measurement.of("height", Quantity.parse("1.75 m"), daysAgo(1))));
  }

  private static void assertUnread(String finding, Patient.Builder patient) {
    assertState(State.UNKNOWN, finding, patient);
    assertEquals(1, findings(patient).unread().size());
  }

  /** The core's part of it: the status of a medicine, and whether somebody reviewed the list. */
  @Test
  void t16AListOfMedicinesIsWhatIsTakenOnlyWhereSomebodyReviewedIt() {
    Medicine unclear = Medicine.of("tramadol").status(Medicine.Status.UNKNOWN);
    assertState(State.UNKNOWN, "taking-tramadol", listed(unclear));
    Patient.Builder other = patient().medicine(Medicine.of("ibuprofen"));
    assertState(State.UNKNOWN, "taking-tramadol", other);
    Review old = Review.current(RecordList.MEDICINES, TODAY.minusDays(60));
    assertState(State.UNKNOWN, "taking-tramadol", other.reviewed(old));
    assertState(State.ABSENT, "taking-tramadol", listed(Medicine.of("ibuprofen")));
    assertRaised(
        "both/unlisted-nonprescription-products",
        patient().answer("takes-unlisted-nonprescription-products", Answer.Said.PRESENT));
  }

  /** The core's part of it: an answer of no is a no, and a code that says nothing says nothing. */
  @Test
  void t17ANoIsNotAFinding() {
    assertEquals("never-smoked", condition(SNOMED, "266919005").condition());
    assertEquals(
        Meaning.Silent.NOT_TOLD,
        RULEBOOK.terminology().code(SNOMED, "266927001").orElseThrow().meaning());
    assertState(State.ABSENT, "smokes-tobacco", with(Condition.of("never-smoked")));
    assertState(
        State.ABSENT, "seizure-disorder", patient().answer("seizure-disorder", Answer.Said.ABSENT));
    Patient.Builder none = measured("phq9-item-9", "0 {score}");
    assertState(State.ABSENT, "phq9-item-9-above-0", none);
    assertTrue(assess(none).crisis().isEmpty());
  }

  @Test
  void t18AnUncertainGeneResultIsNotKnown() {
    assertState(
        State.UNKNOWN,
        "cyp2d6-normal",
        patient().phenotype("CYP2D6", Phenotype.Activity.INDETERMINATE));
    assertState(
        State.UNKNOWN,
        "cyp2d6-ultrarapid",
        patient().phenotype("CYP2D6", Phenotype.Activity.RAPID));
    assertState(
        State.PRESENT, "cyp2c19-rapid", patient().phenotype("CYP2C19", Phenotype.Activity.RAPID));
    assertRaised(
        "imipramine/cyp2d6-normal-but-blocked",
        listed(Medicine.of("bupropion")).phenotype("CYP2D6", Phenotype.Activity.NORMAL));
  }

  @Test
  void t19AnAgeEndsWhereItIsWritten() {
    assertRaised("both/age-24-or-under", patient().age(24));
    assertNotRaised("both/age-24-or-under", patient().age(25));
    assertRaised("imipramine/age-65-or-over", patient().age(65));
    assertNotRaised("imipramine/age-65-or-over", patient().age(64));
    assertEquals(Scope.State.OUT, scope(patient().age(17)));
    assertEquals(Scope.State.IN, scope(patient().age(18)));
  }

  @Test
  void t19ABirthYearAloneLeavesTheAgeOpen() {
    assertState(State.UNKNOWN, "age-24-or-under", patient().birthDate(date("2001")));
    assertState(State.UNKNOWN, "age-65-or-over", patient().birthDate(date("1961")));
    assertState(State.PRESENT, "age-65-or-over", patient().birthDate(date("1960")));
    assertEquals(Scope.State.UNKNOWN, scope(patient().birthDate(date("2008"))));
  }

  private static Scope.State scope(Patient.Builder patient) {
    return assess(patient.pain("chronic-pain")).scope().state();
  }

  @Test
  void t20TheBeersCriteriaAreNotCitedForSeizuresWithBupropion() {
    List<Rule> rules =
        RULEBOOK.rules().stream()
            .filter(rule -> rule.drugs().contains("bupropion"))
            .filter(rule -> rule.findings().stream().anyMatch(id -> id.contains("seizure")))
            .toList();
    assertTrue(rules.size() >= 4);
    for (Rule rule : rules) {
      assertTrue(rule.cites().stream().noneMatch(cite -> cite.contains("beers")), rule.name());
      assertFalse(text(rule.name()).clinician().contains("Beers"), rule.name());
    }
    assertTrue(
        RULEBOOK
            .rule("bupropion/seizure-disorder")
            .orElseThrow()
            .cites()
            .contains("us-label-bupropion/contraindications"));
    assertRaised("imipramine/hospice-care", with(Condition.of("hospice-care")).age(80));
  }

  @Test
  void t21AContraindicationNamesItsLabel() {
    Pattern label = Pattern.compile("\\bUS\\b[^.]*\\blabels?\\b");
    for (Rule rule : RULEBOOK.rules()) {
      if (rule.weight() == Weight.CONTRAINDICATED) {
        assertTrue(label.matcher(text(rule.name()).prompt()).find(), rule.name());
        assertTrue(label.matcher(text(rule.name()).clinician()).find(), rule.name());
      }
    }
    for (String stricter : List.of("bupropion/cns-tumour", "imipramine/urinary-retention")) {
      assertFalse(RULEBOOK.rule(stricter).orElseThrow().weight() == Weight.CONTRAINDICATED);
      assertTrue(text(stricter).clinician().contains("UK"), stricter);
    }
  }

  @Test
  void t22HelpStandsBeforeTheMedicinesWhateverIsLeftOut() {
    Patient patient = with(Condition.of("suicidal-thoughts")).age(45).country("US").build();
    for (Proviso each : List.of(PROVISO, PROVISO.keepingToDocuments())) {
      Assessment assessment = each.assess(patient);
      String report = report(assessment, Detail.COMPACT);
      int help = report.indexOf(RULEBOOK.texts().crisis().title());
      assertTrue(help > 0 && help < report.indexOf("\nImipramine"), report);
      assertTrue(names(assessment).contains("both/suicidal-thoughts"));
      assertEquals(Set.of(), favours(assessment));
    }
  }

  @Test
  void t22NoFavourRestsOnSuicidality() {
    for (Rule rule : RULEBOOK.rules()) {
      if (rule.weight() == Weight.MAY_FAVOUR) {
        assertTrue(
            RULEBOOK.texts().crisis().findings().stream().noneMatch(rule.findings()::contains),
            rule.name());
      }
    }
  }

  @Test
  void t23ChronicPrimaryPainIsNotEveryChronicPain() {
    for (String pain :
        List.of(
            "chronic-pain",
            "neuropathic-pain",
            "chronic-tension-type-headache",
            "chronic-low-back-pain")) {
      assertNotRaised("both/chronic-primary-pain", patient().pain("chronic-pain").pain(pain));
    }
    assertRaised("both/chronic-primary-pain", patient().pain("fibromyalgia"));
    for (Rule rule : RULEBOOK.rules()) {
      if (rule.cites().contains("nice-ng193/recommendation")) {
        assertTrue(
            rule.findings().stream()
                .noneMatch(id -> id.matches(".*(neuropath|neuralgia|headache|back-pain).*")),
            rule.name());
      }
    }
  }

  @Test
  void aFavourThatRestsOnWhatALabelIsApprovedForSaysSo() {
    for (String name : List.of("bupropion/smoking-cessation", "bupropion/depression")) {
      Rule rule = RULEBOOK.rule(name).orElseThrow();
      Consideration favour =
          new Consideration(rule, text(name), List.of(), RULEBOOK.citations(rule));
      String said = "a use approved on a product label; no evidence in pain named";
      assertEquals(said, favour.strength().orElseThrow());
      assertEquals(said, favour.strength(RULEBOOK.texts()).orElseThrow());
    }
  }

  @Test
  void t24AFavourOfImipramineOnClassEvidenceSaysSo() {
    int found = 0;
    for (Rule rule : RULEBOOK.rules()) {
      boolean onClass =
          RULEBOOK.citations(rule).stream()
              .filter(citation -> citation.source().kind() != Source.Kind.LABEL)
              .anyMatch(citation -> citation.section().about() == Source.About.CLASS);
      if (onClass && rule.drugs().contains("imipramine") && rule.weight() == Weight.MAY_FAVOUR) {
        Consideration favour =
            new Consideration(rule, text(rule.name()), List.of(), RULEBOOK.citations(rule));
        assertTrue(
            favour.strength().orElseThrow().contains("for related medicines, not this one"),
            rule.name());
        found++;
      }
    }
    assertTrue(found >= 4, "favours on class evidence: " + found);
  }

  @Test
  void t25TwoCodesOfOneConditionRaiseOnePointWithBothPlaces() {
    Condition epilepsy = Condition.of(condition(SNOMED, "84757009").condition());
    assertEquals(epilepsy, Condition.of(condition(ICD, "G40.909").condition()));
    Assessment assessment =
        assess(
            with(epilepsy.at("Condition/1.code.coding[0]"))
                .condition(epilepsy.at("Condition/1.code.coding[1]")));
    List<Consideration> points =
        assessment.considerations().stream()
            .filter(each -> each.rule().name().equals("bupropion/seizure-disorder"))
            .toList();
    assertEquals(1, points.size());
    assertEquals(
        List.of("Condition/1.code.coding[0]", "Condition/1.code.coding[1]"),
        points.get(0).because().get(0).evidence().stream().map(Evidence::where).toList());
  }

  @Test
  void t26NoFindingIsAboutSexAndPregnancyAcceptsThatItDoesNotApply() {
    Pattern sex = Pattern.compile("(?i)\\b(sex|gender|(fe)?male|(wo)?m[ae]n|(wo)?man's)\\b");
    RULEBOOK
        .vocabulary()
        .findings()
        .forEach(
            finding ->
                assertFalse(
                    sex.matcher(finding.id() + " " + finding.label() + " " + finding.ask()).find(),
                    finding.id()));
    String yaml =
        "id: a\ntitle: A\ndate: 2026-03-02\npatient: {age: 45, answers: {pregnant: not-applicable}}";
    Patient patient = read("a.yaml", yaml);
    assertEquals(State.ABSENT, PROVISO.findings(patient).state("pregnant"));
    assertTrue(
        PROVISO.assess(patient).questions().stream()
            .noneMatch(question -> question.finding().id().equals("pregnant")));
  }

  private static Patient.Builder patient() {
    return Patient.on(TODAY);
  }

  private static Patient.Builder with(Condition condition) {
    return patient().condition(condition);
  }

  private static Patient.Builder past(String concept) {
    return with(Condition.of(concept).past().since(date("2016")));
  }

  /** A medicine on a list that was reviewed today. */
  private static Patient.Builder listed(Medicine medicine) {
    return patient().medicine(medicine).reviewed(Review.current(RecordList.MEDICINES, TODAY));
  }

  private static Patient.Builder measured(String measure, String value) {
    return patient().measurement(Measurement.of(measure, Quantity.parse(value), daysAgo(1)));
  }

  private static PartialDate daysAgo(int days) {
    return PartialDate.of(TODAY.minusDays(days));
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  private static Finding finding(String id) {
    return RULEBOOK.vocabulary().finding(id).orElseThrow();
  }

  private static Patient read(String name, String yaml) {
    return new ScenarioReader(RULEBOOK)
        .read(name, yaml.getBytes(StandardCharsets.UTF_8))
        .get(0)
        .patient();
  }

  private static Assessment assess(Patient.Builder patient) {
    return PROVISO.assess(patient.build());
  }

  private static Findings findings(Patient.Builder patient) {
    return PROVISO.findings(patient.build());
  }

  private static String report(Assessment assessment, Detail detail) {
    return new TextReport(Manner.of(Shipped.PROVISO.rulebook()).with(detail), Style.PLAIN)
        .write(List.of(Result.of("a.yaml", assessment)));
  }

  private static RuleText text(String rule) {
    return RULEBOOK.texts().rules().get(rule);
  }

  private static Set<String> raised(Patient.Builder patient) {
    return names(assess(patient));
  }

  private static Set<String> names(Assessment assessment) {
    return assessment.considerations().stream()
        .map(each -> each.rule().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> favours(Assessment assessment) {
    return assessment.considerations().stream()
        .filter(each -> each.rule().weight() == Weight.MAY_FAVOUR)
        .map(each -> each.rule().name())
        .collect(Collectors.toSet());
  }

  private static void assertRaised(String rule, Patient.Builder patient) {
    assertTrue(raised(patient).contains(rule), () -> rule + " is not raised");
  }

  private static void assertNotRaised(String rule, Patient.Builder patient) {
    assertTrue(RULEBOOK.rule(rule).isPresent(), rule);
    assertFalse(raised(patient).contains(rule), () -> rule + " is raised");
  }

  private static void assertState(State expected, String finding, Patient.Builder patient) {
    Findings findings = findings(patient);
    assertEquals(
        expected, findings.state(finding), () -> finding + ": " + findings.evidence(finding));
  }

  private static Meaning.OfCondition condition(String system, String code) {
    return (Meaning.OfCondition) RULEBOOK.terminology().code(system, code).orElseThrow().meaning();
  }

  private static Optional<List<String>> ingredients(String code) {
    return RULEBOOK
        .terminology()
        .code(RXNORM, code)
        .map(known -> ((Meaning.OfMedicine) known.meaning()).ingredients());
  }
}
