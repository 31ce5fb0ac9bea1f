package org.proviso.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.finding.Evidence;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.AgeRange;
import org.proviso.patient.Certainty;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.Phenotype;
import org.proviso.patient.RecordList;
import org.proviso.patient.Unread;

/** What is read from FHIR, and what is not. */
class FhirReaderTest {

  private static final String EPILEPSY = Made.coded(Made.SNOMED, "84757009");
  private static final String ACTIVE = Made.status("clinicalStatus", "active");
  private static final String REFUTED =
      Made.status("verificationStatus", "refuted") + ",'recordedDate':'2026-01-01'";
  private static final String ORDERED =
      ",'status':'active','intent':'order','authoredOn':'2026-02-01'";

  private static void assertState(State expected, String finding, String... resources) {
    Patient patient = Made.of(resources);
    assertEquals(
        expected,
        Made.state(finding, patient),
        () -> patient + ": " + Made.findings(patient).evidence(finding));
  }

  private static Set<String> places(String finding, Patient patient) {
    return Made.findings(patient).evidence(finding).stream()
        .map(Evidence::where)
        .collect(Collectors.toSet());
  }

  // Bundles and references

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document",
        "message",
        "transaction",
        "transaction-response",
        "batch",
        "batch-response",
        "history",
        "searchset",
        "collection",
        "unheard-of"
      })
  void aBundleOfAnyTypeIsRead(String type) {
    Patient patient =
        Made.read(Made.bundleOf(type, Made.PATIENT, Made.condition("c", EPILEPSY, ACTIVE)));
    assertEquals(State.PRESENT, Made.state("seizure-disorder", patient));
  }

  @Test
  void aSingleResourceAndLinesOfResourcesAreRead() {
    assertEquals("1", Made.read(Made.PATIENT).id());
    Patient patient =
        Made.read(Made.PATIENT + "\n" + Made.condition("c", EPILEPSY, ACTIVE) + "\n\n");
    assertEquals(State.PRESENT, Made.state("seizure-disorder", patient));
  }

  @Test
  void textStreamsAndTreesGiveTheSamePatient() throws Exception {
    String json =
        Made.bundle(Made.condition("c", EPILEPSY, ACTIVE + ",'recordedDate':'2026-01-01'"));
    Patient patient = Made.READER.read(json);
    assertEquals(patient, Made.READER.read(json.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        patient, Made.READER.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        patient,
        Made.READER.read(new com.fasterxml.jackson.databind.ObjectMapper().readTree(json)));
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/1,                              https://a.example/fhir/Patient/1, PRESENT",
    "https://a.example/fhir/Patient/1,       https://a.example/fhir/Patient/1, PRESENT",
    "Patient/1/_history/3,                   https://a.example/fhir/Patient/1, PRESENT",
    "https://b.example/fhir/Patient/1,       https://a.example/fhir/Patient/1, UNKNOWN",
    "https://b.example/fhir/Patient/1,       '',                               PRESENT",
    "urn:uuid:aa,                            urn:uuid:aa,                      PRESENT",
    "urn:uuid:1,                             '',                               PRESENT",
    "urn:uuid:bb,                            urn:uuid:aa,                      UNKNOWN",
    "Patient/2,                              '',                               UNKNOWN",
    "Group/1,                                '',                               UNKNOWN",
    "#p,                                     '',                               UNKNOWN",
    "Patient?identifier=1,                   '',                               UNKNOWN"
  })
  void aReferenceLeadsToThePatientOrTheResourceIsNotRead(
      String reference, String fullUrl, State expected) {
    String condition = Made.condition("c", EPILEPSY, ACTIVE).replace("Patient/1", reference);
    String url = fullUrl.isEmpty() ? "" : "'fullUrl':'" + fullUrl + "',";
    Patient patient =
        Made.read(
            "{'resourceType':'Bundle','type':'collection','entry':[{"
                + url
                + "'resource':"
                + Made.PATIENT
                + "},{'resource':"
                + condition
                + "}]}");
    assertEquals(expected, Made.state("seizure-disorder", patient));
    assertEquals(expected == State.UNKNOWN, !patient.unread().isEmpty());
  }

  @Test
  void aLogicalReferenceByTheIdentifierOfThePatientIsUnderstood() {
    String patient =
        "{'resourceType':'Patient','id':'1','identifier':[{'system':'urn:x','value':'7'}]}";
    String condition =
        "{'resourceType':'Condition','id':'c','code':"
            + EPILEPSY
            + ",'subject':{'identifier':{'system':'urn:x','value':'%s'}}}";
    assertEquals(
        State.PRESENT,
        Made.state(
            "seizure-disorder",
            Made.read(Made.bundleOf("collection", patient, condition.formatted("7")))));
    assertEquals(
        State.UNKNOWN,
        Made.state(
            "seizure-disorder",
            Made.read(Made.bundleOf("collection", patient, condition.formatted("8")))));
  }

  @Test
  void whatBelongsToAnotherPatientIsLeftOut() {
    String other = "{'resourceType':'Patient','id':'2'}";
    String theirs = Made.condition("c", EPILEPSY, ACTIVE).replace("Patient/1", "Patient/2");
    byte[] json = Made.bundle(other, theirs).getBytes(StandardCharsets.UTF_8);
    Patient first =
        Made.READER.record().on(Made.TODAY).patient("Patient/1").add(json, "").patient();
    assertEquals(State.UNKNOWN, Made.state("seizure-disorder", first));
    assertEquals(List.of(), first.unread());
    Patient second = Made.READER.record().on(Made.TODAY).patient("2").add(json, "").patient();
    assertEquals(State.PRESENT, Made.state("seizure-disorder", second));
  }

  @Test
  void anEntryThatWasDeletedAndAnOlderVersionAreNotThere() {
    String entry = "{'resource':%s,'request':{'method':'%s','url':'Condition/%s'}}";
    Patient patient =
        Made.read(
            "{'resourceType':'Bundle','type':'history','entry':[{'resource':"
                + Made.PATIENT
                + "},{'request':{'method':'DELETE','url':'Condition/gone'}},"
                + entry.formatted(Made.condition("gone", EPILEPSY, ACTIVE), "POST", "gone")
                + ","
                + entry.formatted(
                    Made.condition("kept", Made.text("insomnia"), ACTIVE), "PUT", "kept")
                + ","
                + entry.formatted(
                    Made.condition("kept", Made.text("epilepsy"), ACTIVE), "POST", "kept")
                + "]}");
    assertEquals(State.UNKNOWN, Made.state("seizure-disorder", patient));
    assertEquals(State.PRESENT, Made.state("insomnia", patient));
  }

  @Test
  void ofTwoVersionsTheLaterCounts() {
    String version = ",'meta':{'lastUpdated':'2026-02-0%dT00:00:00Z'}";
    assertState(
        State.PRESENT,
        "insomnia",
        Made.condition("c", Made.text("epilepsy"), ACTIVE + version.formatted(1)),
        Made.condition("c", Made.text("insomnia"), ACTIVE + version.formatted(2)));
    assertState(
        State.UNKNOWN,
        "seizure-disorder",
        Made.condition("c", Made.text("insomnia"), ACTIVE + version.formatted(2)),
        Made.condition("c", Made.text("epilepsy"), ACTIVE + version.formatted(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01T10:00:00Z,      2026-02-02T10:00:00+02:00",
    "2026-02-01T10:00:00Z,      2026-02-01T10:00:00.500Z",
    "2026-02-02T00:30:00+14:00, 2026-02-01T23:00:00Z"
  })
  void ofTwoVersionsTheLaterInstantCountsInWhateverOffset(String first, String second) {
    String version = ",'meta':{'lastUpdated':'%s'}";
    String older = Made.condition("c", Made.text("epilepsy"), ACTIVE + version.formatted(first));
    String newer = Made.condition("c", Made.text("insomnia"), ACTIVE + version.formatted(second));
    assertState(State.UNKNOWN, "seizure-disorder", older, newer);
    assertState(State.UNKNOWN, "seizure-disorder", newer, older);
  }

  @Test
  void aContainedPatientIsNobodyKnownAndItsResourceIsListed() {
    String condition =
        Made.condition("c", EPILEPSY, ACTIVE + ",'contained':[{'resourceType':'Patient','id':'p'}]")
            .replace("Patient/1", "#p");
    Patient patient = Made.of(condition);
    assertEquals(List.of("Condition/c"), Made.unread(patient));
    Patient nameless =
        Made.read(
            Made.bundleOf("collection", "{'resourceType':'Patient','gender':'male'}", condition));
    assertEquals(State.UNKNOWN, Made.state("seizure-disorder", nameless));
  }

  @Test
  void aMissingPageAndAnErrorOfTheServerKeepTheirQuestionsOpen() {
    String none =
        Made.condition(
            "n",
            Made.coded(Made.SNOMED, "160245001"),
            ACTIVE
                + Made.status("verificationStatus", "confirmed")
                + ",'recordedDate':'2026-03-01'");
    assertState(State.ABSENT, "insomnia", none);
    String outcome =
        "{'resourceType':'OperationOutcome','issue':[{'severity':'%s','code':'timeout'}]}";
    assertState(State.UNKNOWN, "insomnia", none, outcome.formatted("error"));
    assertState(State.ABSENT, "insomnia", none, outcome.formatted("warning"));
    String page =
        Made.bundleOf("searchset", Made.PATIENT, none)
            .replace("'", "\"")
            .replace("\"entry\"", "\"link\":[{\"relation\":\"next\",\"url\":\"x\"}],\"entry\"");
    assertEquals(State.UNKNOWN, Made.state("insomnia", Made.read(page)));
    String total =
        Made.bundleOf("searchset", Made.PATIENT, none)
            .replace("\"entry\"", "\"total\":3,\"entry\"");
    assertEquals(State.UNKNOWN, Made.state("insomnia", Made.read(total)));
  }

  @Test
  void aRemarkOfTheServerIsNoMatchOfASearch() {
    String page =
        Made.bundleOf(
                "searchset",
                Made.PATIENT,
                "{'resourceType':'OperationOutcome','issue':[{'severity':'information'}]}")
            .replace("\"entry\"", "\"total\":2,\"entry\"");
    assertTrue(Made.read(page).unread().toString().contains("found 2, and 1 are here"));
  }

  @Test
  void whatCouldNotBeReachedIsListedAndLeavesItsQuestionsOpen() {
    String none =
        Made.condition(
            "n",
            Made.coded(Made.SNOMED, "160245001"),
            ACTIVE
                + Made.status("verificationStatus", "confirmed")
                + ",'recordedDate':'2026-03-01'");
    byte[] json = Made.bundle(none).getBytes(StandardCharsets.UTF_8);
    FhirRecord record = Made.READER.record().on(Made.TODAY).add(json, "prefetch.patient");
    Patient patient =
        record.unreachable("prefetch.conditions", "the server did not answer").patient();
    assertEquals(State.UNKNOWN, Made.state("insomnia", patient));
    assertEquals(
        List.of(
            new Unread(
                "prefetch.conditions",
                "a part of the record",
                "the server did not answer",
                Optional.of(RecordList.CONDITIONS))),
        patient.unread());
  }

  // Who

  @ParameterizedTest
  @CsvSource({
    "1980-05-01, 45, 45",
    "1980-05, 45, 45",
    "1980-03, 45, 46",
    "1980, 45, 46",
    "2026-03-02, 0, 0",
    "2026-02-20, 0, 0"
  })
  void aBirthDateIsAsPreciseAsItIs(String birth, int least, int most) {
    Patient patient = Made.read("{'resourceType':'Patient','id':'1','birthDate':'" + birth + "'}");
    assertEquals(Optional.of(new AgeRange(least, most)), patient.person().age());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1780-05-01", "2027-01-01", "1980-13-01", "yesterday", "19800501"})
  void anImpossibleBirthDateIsUnread(String birth) {
    Patient patient = Made.read("{'resourceType':'Patient','id':'1','birthDate':'" + birth + "'}");
    assertEquals(Optional.empty(), patient.person().age());
    assertEquals("Patient/1.birthDate", patient.unread().get(0).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'deceasedBoolean':true; true", "'deceasedBoolean':false; false",
        "'deceasedDateTime':'2025-01'; true", "'deceasedDateTime':'2026-12'; false",
        "'deceasedDateTime':'long ago'; true"
      },
      quoteCharacter = '`')
  void whoeverHasDiedIsDeceased(String element, boolean deceased) {
    Patient patient = Made.read("{'resourceType':'Patient','id':'1'," + element + "}");
    assertEquals(deceased, patient.person().deceased());
  }

  @Test
  void aDeathWithoutADayIsADeathAndOneOfTheFutureIsListed() {
    String absent = "'_deceasedDateTime':{'extension':[{'url':'x','valueCode':'unknown'}]}}";
    assertTrue(Made.read(Made.PATIENT.replace("}", "," + absent)).person().deceased());
    Patient later = Made.read(Made.PATIENT.replace("}", ",'deceasedDateTime':'2031-01-01'}"));
    assertFalse(later.person().deceased());
    assertEquals(List.of("Patient/1.deceasedDateTime"), Made.unread(later));
  }

  @Test
  void theCountryIsReadAndNamesAreNot() {
    Patient patient =
        Made.read(
            "{'resourceType':'Patient','id':'1','name':[{'family':'Zzyzx'}],"
                + "'address':[{'country':'USA'},{'use':'old','country':'FR'}]}");
    assertEquals(Optional.of("US"), patient.person().country());
    assertTrue(!patient.toString().contains("Zzyzx"));
  }

  // Conditions

  @Test
  void twoCodesOfOneConditionAreOneFindingWithBothPlaces() {
    String two =
        "{'coding':[{'system':'http://snomed.info/sct','code':'84757009'},"
            + "{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'G40.909'}]}";
    Patient patient = Made.of(Made.condition("c", two, ACTIVE));
    assertEquals(
        Set.of("Condition/c.code.coding[0]", "Condition/c.code.coding[1]"),
        places("seizure-disorder", patient));
  }

  @Test
  void whatIsRefutedMakesOnlyTheFindingWithThatVeryCodeAbsent() {
    assertState(State.ABSENT, "seizure-disorder", Made.condition("c", EPILEPSY, REFUTED));
    assertState(State.UNKNOWN, "any-seizure-history", Made.condition("c", EPILEPSY, REFUTED));
    String narrower = Made.coded(Made.ICD, "G40.909");
    assertState(State.UNKNOWN, "seizure-disorder", Made.condition("c", narrower, REFUTED));
    String severe = Made.coded(Made.SNOMED, "133121000119109");
    assertState(State.UNKNOWN, "seasonal-affective-disorder", Made.condition("c", severe, REFUTED));
    assertState(
        State.UNKNOWN, "seizure-disorder", Made.condition("c", Made.text("epilepsy"), REFUTED));
  }

  @Test
  void whatIsBothRecordedAndRefutedIsPresentAndConflicting() {
    Patient patient =
        Made.of(Made.condition("c", EPILEPSY, ACTIVE), Made.condition("d", EPILEPSY, REFUTED));
    Findings findings = Made.findings(patient);
    assertEquals(State.PRESENT, findings.state("seizure-disorder"));
    assertTrue(findings.conflicting("seizure-disorder"));
  }

  @Test
  void whatIsProvisionalIsMarkedSo() {
    Patient patient =
        Made.of(
            Made.condition(
                "c", EPILEPSY, ACTIVE + Made.status("verificationStatus", "provisional")));
    assertEquals(
        Certainty.UNCONFIRMED,
        Made.findings(patient).evidence("seizure-disorder").get(0).certainty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'onsetDateTime':'2026-02-20T23:30:00-11:00'; 2026-02-20",
        "'onsetDateTime':'2019-05'; 2019-05",
        "'onsetDateTime':'2019'; 2019",
        "'onsetAge':{'value':19,'code':'a'}; 1999-05-01..2000-04-30",
        "'onsetAge':{'value':18,'unit':'mo'}; 1981-11",
        "'onsetPeriod':{'start':'2019-01-01','end':'2019-01-31'}; 2019-01",
        "'onsetPeriod':{'start':'2025-01-01'}; 2025-01-01..2026-03-02",
        "'onsetRange':{'low':{'value':19,'code':'a'},'high':{'value':20,'code':'a'}};"
            + " 1999-05-01..2001-04-30",
        "'onsetString':'2011'; 2011"
      })
  void anOnsetIsReadInEveryForm(String onset, String expected) {
    Patient patient = Made.of(Made.condition("c", EPILEPSY, ACTIVE + "," + onset));
    assertEquals(List.of(), patient.unread());
    assertEquals(Optional.of(expected), patient.conditions().get(0).onset().map(Object::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'onsetString':'as a child'",
        "'onsetDateTime':'2019-02-30'",
        "'onsetDateTime':'soon'",
        "'onsetAge':{'value':-3,'code':'a'}",
        "'onsetAge':{'value':1e300,'code':'a'}",
        "'onsetAge':{'value':3,'code':'fortnight'}",
        "'onsetPeriod':{}",
        "'onsetPeriod':{'start':'2020','end':'2019'}",
        "'onsetDateTime':5"
      })
  void anOnsetThatCannotBeReadIsListedAndTheConditionStands(String onset) {
    Patient patient = Made.of(Made.condition("c", EPILEPSY, ACTIVE + "," + onset));
    assertEquals(State.PRESENT, Made.state("seizure-disorder", patient));
    assertEquals(1, patient.unread().size());
    assertEquals(Optional.empty(), patient.unread().get(0).list());
  }

  @Test
  void anEndWithoutAStatusMakesItPast() {
    assertState(
        State.UNKNOWN,
        "insomnia",
        Made.condition("c", Made.text("insomnia"), ",'abatementDateTime':'2020'"));
    Patient patient =
        Made.of(Made.condition("c", Made.text("insomnia"), ",'abatementDateTime':'2020'"));
    assertEquals("PAST", patient.conditions().get(0).course().name());
    Patient later =
        Made.of(Made.condition("c", Made.text("insomnia"), ",'abatementDateTime':'2027'"));
    assertEquals("NOT_STATED", later.conditions().get(0).course().name());
  }

  @Test
  void aSeverityMakesItTheSevereKindWhereTheVocabularyKnowsOne() {
    String severe = ",'severity':" + Made.coded(Made.SNOMED, "24484000");
    String injury = Made.coded(Made.SNOMED, "127295002");
    assertState(State.PRESENT, "severe-head-injury", Made.condition("c", injury, severe));
    assertState(State.UNKNOWN, "severe-head-injury", Made.condition("c", injury, ""));
  }

  @Test
  void namesMatchWholeAndDisplaysNever() {
    assertState(
        State.PRESENT,
        "seizure-disorder",
        Made.condition("c", Made.text("Epilepsy (disorder)"), ""));
    for (String text : List.of("epilepsy in the mother", "no epilepsy", "FH: epilepsy")) {
      assertState(State.UNKNOWN, "seizure-disorder", Made.condition("c", Made.text(text), ""));
    }
    String display = "{'coding':[{'system':'urn:x','code':'1','display':'Epilepsy'}]}";
    assertState(State.UNKNOWN, "seizure-disorder", Made.condition("c", display, ""));
    String contrary =
        "{'coding':[{'system':'http://snomed.info/sct','code':'84757009'}],'text':'Insomnia'}";
    assertState(State.UNKNOWN, "insomnia", Made.condition("c", contrary, ACTIVE));
  }

  @Test
  void aFamilyHistoryIsTheFamilysWhereverItStands() {
    assertState(
        State.UNKNOWN,
        "seizure-disorder",
        Made.condition("c", Made.coded(Made.SNOMED, "160341008"), ACTIVE));
    String history =
        Made.resource(
            "FamilyMemberHistory",
            "f",
            ",'status':'completed','relationship':"
                + "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-RoleCode','code':'%s'}]},"
                + "'condition':[{'code':{'text':'bipolar disorder'}}]");
    assertState(State.PRESENT, "family-history-of-bipolar-or-suicide", history.formatted("MTH"));
    assertState(State.UNKNOWN, "bipolar-disorder", history.formatted("MTH"));
    assertState(State.UNKNOWN, "family-history-of-bipolar-or-suicide", history.formatted("WIFE"));
    String inWords = history.replaceFirst("\\{'coding':\\[.*?\\]\\}", "{'text':'%s'}");
    for (String relative : List.of("Mother", "sister", "half-brother")) {
      assertState(
          State.PRESENT, "family-history-of-bipolar-or-suicide", inWords.formatted(relative));
    }
    for (String relative : List.of("Wife", "stepmother", "brother-in-law", "adoptive father")) {
      assertState(
          State.UNKNOWN, "family-history-of-bipolar-or-suicide", inWords.formatted(relative));
    }
  }

  @Test
  void aPregnancyWrittenDownLongAgoIsNoPregnancyNow() {
    String pregnant = Made.coded(Made.SNOMED, "77386006");
    assertState(
        State.UNKNOWN,
        "pregnant",
        Made.condition("c", pregnant, ACTIVE + ",'recordedDate':'2019-05-05'"));
    assertState(
        State.PRESENT,
        "pregnant",
        Made.condition("c", pregnant, ACTIVE + ",'recordedDate':'2026-01-05'"));
  }

  @Test
  void aListSaidToBeEmptyCoversWhatIsThereNowAndNothingBefore() {
    String code = Made.coded(Made.SNOMED, "160245001");
    String confirmed = Made.status("verificationStatus", "confirmed");
    String dated = ",'recordedDate':'2026-03-01'";
    String none = Made.condition("n", code, ACTIVE + confirmed + dated);
    assertState(State.ABSENT, "insomnia", none);
    assertState(State.UNKNOWN, "seizure-disorder", none);
    assertState(
        State.PRESENT, "insomnia", none, Made.condition("c", Made.text("insomnia"), ACTIVE));
    assertState(State.UNKNOWN, "insomnia", none, Made.condition("c", Made.text("riddle"), ACTIVE));
    for (String weaker :
        List.of(ACTIVE + dated, confirmed + dated, ACTIVE + confirmed, ACTIVE + REFUTED)) {
      assertState(State.UNKNOWN, "insomnia", Made.condition("n", code, weaker));
    }
    String medicines =
        Made.resource(
            "MedicationStatement",
            "m",
            ",'status':'active','dateAsserted':'2026-03-01','medicationCodeableConcept':"
                + Made.coded(Made.SNOMED, "787481004"));
    assertState(State.ABSENT, "taking-tramadol", medicines);
    assertState(State.UNKNOWN, "taking-mao-inhibitor", medicines);
  }

  @Test
  void whatMayChangeTheMeaningOfAResourceKeepsItUnread() {
    String further = ACTIVE + ",'modifierExtension':[{'url':'urn:x','valueBoolean':true}]";
    Patient patient = Made.of(Made.condition("c", EPILEPSY, further));
    assertEquals(State.UNKNOWN, Made.state("seizure-disorder", patient));
    assertEquals("Condition/c.modifierExtension", patient.unread().get(0).where());
  }

  @Test
  void whatMayChangeTheMeaningOfAPartKeepsThePartUnread() {
    String modified = ",'modifierExtension':[{'url':'urn:x','valueBoolean':true}]}";
    Patient pressure =
        Made.of(
            Made.observation(
                "o",
                Made.coded(Made.LOINC, "85354-9"),
                ",'component':[{'code':"
                    + Made.coded(Made.LOINC, "8480-6")
                    + Made.quantity("190", "mm[Hg]")
                    + modified
                    + "]"));
    assertEquals(State.UNKNOWN, Made.state("blood-pressure-high", pressure));
    assertEquals(List.of("Observation/o.component[0].modifierExtension"), Made.unread(pressure));
    Patient family =
        Made.of(
            Made.resource(
                "FamilyMemberHistory",
                "f",
                ",'status':'completed','relationship':{'text':'mother'},'condition':[{'code':"
                    + EPILEPSY
                    + modified
                    + "]"));
    assertEquals(State.UNKNOWN, Made.state("family-history-of-epilepsy", family));
    assertEquals(
        List.of("FamilyMemberHistory/f.condition[0].modifierExtension"), Made.unread(family));
    Patient medicine =
        Made.of(
            "{'resourceType':'Medication','id':'b','ingredient':[{'itemCodeableConcept':"
                + Made.coded(Made.RXNORM, "42347")
                + modified
                + "]}",
            request("'medicationReference':{'reference':'Medication/b'}"));
    assertEquals(State.UNKNOWN, Made.state("taking-bupropion", medicine));
    Patient person = Made.read(Made.PATIENT.replace("}", modified));
    assertEquals(Optional.empty(), person.person().age());
    assertEquals(List.of("Patient/1.modifierExtension"), Made.unread(person));
  }

  @Test
  void whatIsDatedAfterTheAssessmentIsUnread() {
    String later = ACTIVE + ",'recordedDate':'2026-03-03'";
    Patient patient = Made.of(Made.condition("c", EPILEPSY, later));
    assertEquals(State.UNKNOWN, Made.state("seizure-disorder", patient));
    assertEquals(1, patient.unread().size());
  }

  // Medicines

  private static String request(String medicine) {
    return Made.resource("MedicationRequest", "m", ORDERED + "," + medicine);
  }

  @Test
  void aMedicineIsReadFromACodeAReferenceAContainedOneIngredientsOrText() {
    String rx = Made.coded(Made.RXNORM, "993541");
    String medication = "{'resourceType':'Medication','id':'b','code':" + rx + "}";
    String of = "{'resourceType':'Medication','id':'b','ingredient':[{'itemCodeableConcept':%s}]}";
    String reference = "'medicationReference':{'reference':'Medication/b'}";
    String taking = "taking-bupropion";
    assertState(State.PRESENT, taking, request("'medicationCodeableConcept':" + rx));
    assertState(
        State.PRESENT, taking, request("'medicationCodeableConcept':{'text':'Wellbutrin'}"));
    assertState(State.PRESENT, taking, medication, request(reference));
    assertState(
        State.PRESENT,
        taking,
        request("'contained':[" + medication + "],'medicationReference':{'reference':'#b'}"));
    assertState(
        State.PRESENT, taking, of.formatted(Made.coded(Made.RXNORM, "42347")), request(reference));
    assertState(
        State.PRESENT,
        taking,
        request("'medicationReference':{'reference':'Medication/z','display':'bupropion'}"));
    assertState(State.UNKNOWN, taking, request(reference));
    assertState(
        State.UNKNOWN, taking, request("'medicationCodeableConcept':{'text':'no bupropion'}"));
  }

  @Test
  void aMedicationEnteredInErrorIsNotReadFromItsDisplay() {
    Patient patient =
        Made.of(
            "{'resourceType':'Medication','id':'b','status':'entered-in-error'}",
            request("'medicationReference':{'reference':'Medication/b','display':'bupropion'}"));
    assertEquals(State.UNKNOWN, Made.state("taking-bupropion", patient));
    assertEquals(List.of("MedicationRequest/m.medicationReference"), Made.unread(patient));
  }

  @Test
  void aCombinationIsAllItsIngredientsAndTwoProductsAreTwo() {
    String contrave = "'medicationCodeableConcept':" + Made.coded(Made.RXNORM, "1551468");
    assertState(State.PRESENT, "taking-bupropion", request(contrave));
    Patient patient = Made.of(request(contrave));
    assertEquals(List.of("contrave"), patient.medicines().stream().map(Medicine::name).toList());
    String plain =
        Made.resource(
            "MedicationRequest",
            "n",
            ORDERED + ",'medicationCodeableConcept':" + Made.coded(Made.RXNORM, "993541"));
    assertState(State.PRESENT, "taking-two-bupropion-products", request(contrave), plain);
    assertState(
        State.UNKNOWN,
        "taking-two-bupropion-products",
        plain,
        request("'medicationCodeableConcept':" + Made.coded(Made.RXNORM, "993687")));
  }

  @Test
  void aStoppedMedicineCountsWithinItsWindow() {
    String statement =
        Made.resource(
            "MedicationStatement",
            "m",
            ",'status':'stopped','effectivePeriod':{'end':'%s'},'medicationCodeableConcept':"
                + Made.coded(Made.RXNORM, "8123"));
    assertState(State.PRESENT, "taking-mao-inhibitor", statement.formatted("2026-02-16"));
    assertState(State.UNKNOWN, "taking-mao-inhibitor", statement.formatted("2026-02-15"));
    Patient undated = Made.of(statement.formatted("x"));
    assertEquals(State.UNKNOWN, Made.state("taking-mao-inhibitor", undated));
    assertEquals(1, Made.findings(undated).evidence("taking-mao-inhibitor").size());
  }

  @Test
  void aReasonThatIsNotUnderstoodIsNoReason() {
    String gabapentin = "'medicationCodeableConcept':" + Made.coded(Made.RXNORM, "25480");
    String why = ",'reasonCode':[{'text':'%s'}]";
    Patient riddle = Made.of(request(gabapentin + why.formatted("a riddle")));
    assertTrue(
        Made.findings(riddle).evidence("seizure-disorder").toString().contains("reason is not"));
    Patient pain = Made.of(request(gabapentin + why.formatted("neuropathic pain")));
    assertEquals(List.of(), Made.findings(pain).evidence("seizure-disorder"));
    Patient referred =
        Made.of(
            Made.condition("c", EPILEPSY, ACTIVE),
            request(gabapentin + ",'reasonReference':[{'reference':'Condition/c'}]"));
    assertEquals(Optional.of("epilepsy"), referred.medicines().get(0).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuted", "entered-in-error"})
  void aReasonThatDoesNotHoldIsNoReason(String verification) {
    Patient patient =
        Made.of(
            Made.condition(
                "c",
                Made.text("neuropathic pain"),
                ACTIVE + Made.status("verificationStatus", verification)),
            request(
                "'medicationCodeableConcept':"
                    + Made.coded(Made.RXNORM, "25480")
                    + ",'reasonReference':[{'reference':'Condition/c'}]"));
    assertEquals(Optional.empty(), patient.medicines().get(0).reason());
    assertTrue(
        Made.findings(patient).evidence("seizure-disorder").toString().contains("reason is not"));
  }

  // Allergies

  @Test
  void anAllergyIsReadFromItsCodeOrItsReactionAndFoodLeavesNothingOpen() {
    String allergy = Made.resource("AllergyIntolerance", "a", ",%s");
    String finding = "allergy-to-bupropion";
    assertState(State.PRESENT, finding, allergy.formatted("'code':{'text':'Zyban'}"));
    assertState(
        State.PRESENT,
        finding,
        allergy.formatted(
            "'code':{'text':'pills'},'reaction':[{'substance':"
                + Made.coded(Made.SNOMED, "387564004")
                + "}]"));
    assertState(
        State.PRESENT,
        "allergy-to-imipramine-or-tricyclic",
        allergy.formatted("'code':{'text':'tricyclic antidepressant'}"));
    Patient food = Made.of(allergy.formatted("'category':['food'],'code':{'text':'peanut'}"));
    assertEquals(Optional.empty(), food.unread().get(0).list());
    Patient riddle = Made.of(allergy.formatted("'code':{'text':'riddle'}"));
    assertEquals(Optional.of(RecordList.ALLERGIES), riddle.unread().get(0).list());
  }

  @Test
  void anUnknownCodeOfAnAllergyIsListedThoughItsReactionIsUnderstood() {
    Patient patient =
        Made.of(
            Made.resource(
                "AllergyIntolerance",
                "a",
                ",'code':{'text':'riddle'},'reaction':[{'substance':{'text':'Zyban'}}]"));
    assertEquals(State.PRESENT, Made.state("allergy-to-bupropion", patient));
    assertEquals(List.of("AllergyIntolerance/a.code"), Made.unread(patient));
  }

  // Observations

  private static String rate(String further) {
    return Made.observation("o", Made.coded(Made.LOINC, "8867-4"), further);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'valueQuantity':{'value':120,'code':'/min','system':'http://unitsofmeasure.org'}; PRESENT",
        "'valueQuantity':{'value':120,'unit':'/min'}; PRESENT",
        "'valueQuantity':{'value':120,'unit':'beats','code':'{beats}/min'}; PRESENT",
        "'valueQuantity':{'value':120,'unit':'beats a minute'}; UNKNOWN",
        "'valueQuantity':{'value':120}; UNKNOWN",
        "'valueQuantity':{'value':'120','unit':'/min'}; UNKNOWN",
        "'valueQuantity':{'unit':'/min'}; UNKNOWN",
        "'valueQuantity':{'value':900,'unit':'/min'}; UNKNOWN",
        "'valueQuantity':{'value':1e999999999,'unit':'/min'}; UNKNOWN",
        "'valueQuantity':{'value':120,'unit':'/min','comparator':'ad'}; UNKNOWN",
        "'valueQuantity':{'value':110,'unit':'/min','comparator':'>'}; PRESENT",
        "'valueQuantity':{'value':90,'unit':'/min','comparator':'>'}; UNKNOWN",
        "'valueQuantity':{'value':90,'unit':'/min','comparator':'<'}; ABSENT",
        "'valueInteger':120; UNKNOWN",
        "'valueString':'120 /min'; PRESENT",
        "'valueString':'fast'; UNKNOWN",
        "'valueQuantity':{'value':120,'unit':'/min'},'dataAbsentReason':{'text':'x'}; UNKNOWN",
        "'valueQuantity':{'value':120,'unit':'/min'},'valueString':'120 /min'; UNKNOWN",
        "'dataAbsentReason':{'text':'x'}; UNKNOWN",
        "'focus':[{'display':'child'}],'valueQuantity':{'value':120,'unit':'/min'}; UNKNOWN"
      })
  void aValueIsReadInItsUnitOrNotAtAll(String value, State expected) {
    Patient patient = Made.of(rate("," + value));
    assertEquals(expected, Made.state("heart-rate-above-100", patient));
    boolean straddles =
        value.contains("':90,'unit':'/min','comparator':'>'".replace("':90", ":90"));
    assertEquals(
        expected == State.UNKNOWN && !straddles, !Made.findings(patient).unread().isEmpty());
  }

  @Test
  void unitsAreConverted() {
    String weight = Made.observation("w", Made.coded(Made.LOINC, "29463-7"), "%s");
    String height = Made.observation("h", Made.coded(Made.LOINC, "8302-2"), "%s");
    for (String[] body :
        new String[][] {
          {"100", "kg", "175", "cm"},
          {"220", "[lb_av]", "69", "[in_i]"},
          {"100000", "g", "1.75", "m"}
        }) {
      assertState(
          State.PRESENT,
          "body-mass-index-30-or-over",
          weight.formatted(Made.quantity(body[0], body[1])),
          height.formatted(Made.quantity(body[2], body[3])));
    }
    String glucose = Made.observation("g", Made.coded(Made.LOINC, "2345-7"), "%s");
    assertState(State.PRESENT, "glucose-low", glucose.formatted(Made.quantity("60", "mg/dL")));
    assertState(State.ABSENT, "glucose-low", glucose.formatted(Made.quantity("5", "mmol/L")));
  }

  @Test
  void theLatestValueCountsAndAnUnreadableLaterOneLeavesItOpen() {
    String earlier =
        Made.resource(
            "Observation",
            "e",
            ",'status':'final','effectiveDateTime':'2026-02-01','code':"
                + Made.coded(Made.LOINC, "8867-4")
                + Made.quantity("80", "/min"));
    assertState(State.ABSENT, "heart-rate-above-100", earlier);
    assertState(State.PRESENT, "heart-rate-above-100", earlier, rate(Made.quantity("120", "/min")));
    assertState(State.UNKNOWN, "heart-rate-above-100", earlier, rate(Made.quantity("120", "/h")));
    assertState(
        State.ABSENT, "heart-rate-above-100", earlier, rate(",'dataAbsentReason':{'text':'x'}"));
  }

  @Test
  void aLaterValueWhoseCodesNameTwoMeasurementsLeavesBothOpen() {
    String earlier =
        Made.observation("e", Made.coded(Made.LOINC, "8867-4"), Made.quantity("80", "/min"))
            .replace("2026-03-01", "2026-02-01");
    String both =
        "{'coding':[{'system':'http://loinc.org','code':'8867-4'},"
            + "{'system':'http://loinc.org','code':'8480-6'}]}";
    assertState(
        State.UNKNOWN,
        "heart-rate-above-100",
        earlier,
        Made.observation("o", both, Made.quantity("120", "/min")));
  }

  @Test
  void theItemsOfThePhq9AreReadByTheirAnswers() {
    String item = Made.observation("p", Made.coded(Made.LOINC, "44260-8"), ",%s");
    String finding = "phq9-item-9-above-0";
    String answer = "'valueCodeableConcept':" + Made.coded(Made.LOINC, "%s");
    assertState(State.PRESENT, finding, item.formatted(answer.formatted("LA6569-3")));
    assertState(State.ABSENT, finding, item.formatted(answer.formatted("LA6568-5")));
    assertState(State.UNKNOWN, finding, item.formatted(answer.formatted("LA4489-6")));
    assertState(State.PRESENT, finding, item.formatted("'valueInteger':1"));
    assertState(State.UNKNOWN, finding, item.formatted("'valueInteger':9"));
    assertState(
        State.UNKNOWN, finding, item.formatted("'valueCodeableConcept':{'text':'several'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "449868002, PRESENT, ABSENT", "8517006, ABSENT, PRESENT", "266919005, ABSENT, ABSENT",
    "77176002, UNKNOWN, UNKNOWN", "266927001, UNKNOWN, UNKNOWN", "84757009, UNKNOWN, UNKNOWN"
  })
  void aSmokingStatusIsReadByItsAnswer(String code, State smokes, State former) {
    String status =
        Made.observation(
            "s",
            Made.coded(Made.LOINC, "72166-2"),
            ",'valueCodeableConcept':" + Made.coded(Made.SNOMED, code));
    assertState(smokes, "smokes-tobacco", status);
    assertState(former, "former-smoker", status);
  }

  @Test
  void aPlainConditionOfSmokingDeniesNothingUnlessItIsConfirmed() {
    String never = Made.coded(Made.SNOMED, "266919005");
    assertState(State.UNKNOWN, "smokes-tobacco", Made.condition("c", never, ACTIVE));
    assertState(
        State.ABSENT,
        "smokes-tobacco",
        Made.condition("c", never, ACTIVE + Made.status("verificationStatus", "confirmed")));
  }

  @ParameterizedTest
  @CsvSource({
    "82810-3, 77386006, 2026-02-20, PRESENT", "82810-3, 60001007, 2026-02-20, ABSENT",
    "82810-3, 60001007, 2026-01-01, UNKNOWN", "82810-3, 77386006, 2019-02-20, UNKNOWN",
    "2106-3, 10828004, 2026-02-20, PRESENT", "2106-3, 260385009, 2026-02-20, ABSENT",
    "2106-3, 261665006, 2026-02-20, UNKNOWN"
  })
  void aPregnancyIsReadByItsAnswerAndForAsLongAsItCounts(
      String question, String answer, String date, State expected) {
    String status =
        Made.resource(
            "Observation",
            "o",
            ",'status':'final','effectiveDateTime':'"
                + date
                + "','code':"
                + Made.coded(Made.LOINC, question)
                + ",'valueCodeableConcept':"
                + Made.coded(Made.SNOMED, answer));
    assertState(expected, "pregnant", status);
  }

  @ParameterizedTest
  @CsvSource({
    "LA9657-3, POOR",
    "LA10317-8, INTERMEDIATE",
    "LA25391-6, NORMAL",
    "LA10315-2, ULTRARAPID"
  })
  void aGeneIsReadFromAnObservationOrAnImplication(String code, Phenotype.Activity activity) {
    String value = ",'valueCodeableConcept':" + Made.coded(Made.LOINC, code);
    Patient plain = Made.of(Made.observation("g", Made.coded(Made.LOINC, "79715-9"), value));
    assertEquals(activity, plain.phenotypes().get(0).activity());
    Patient implied =
        Made.of(
            Made.observation(
                "g",
                Made.text("implication"),
                ",'component':[{'code':"
                    + Made.coded(Made.LOINC, "48018-6")
                    + ",'valueCodeableConcept':{'text':'CYP2D6'}},{'code':"
                    + Made.coded(Made.LOINC, "53040-2")
                    + value
                    + "}]"));
    assertEquals(List.of("CYP2D6"), implied.phenotypes().stream().map(Phenotype::gene).toList());
    assertEquals(activity, implied.phenotypes().get(0).activity());
  }

  // What is not understood

  @Test
  void whatIsNotUnderstoodIsListedWithItsPathAndTheSameOnlyOnce() {
    Patient patient =
        Made.of(
            Made.condition("c1", Made.text("a riddle"), ""),
            Made.condition("c2", Made.text("a riddle"), ""),
            Made.condition("c3", Made.text("another"), ""),
            Made.observation("o1", Made.text("weather"), ""),
            Made.observation("o2", Made.text("mood of the cat"), ""),
            "{'resourceType':'Claim','id':'x'}",
            "{'resourceType':'Claim','id':'y'}");
    assertEquals(
        List.of("Condition/c1.code and 1 more", "Condition/c3.code", "Observation", "Claim"),
        patient.unread().stream().map(Unread::where).toList());
    assertEquals("2 resources", patient.unread().get(3).what());
  }

  @Test
  void aResourceWithoutAnIdIsNamedByItsPath() {
    String nameless = Made.condition("c", EPILEPSY, ACTIVE).replace("'id':'c',", "");
    assertEquals(
        Set.of("entry[1].resource.code.coding[0]"), places("seizure-disorder", Made.of(nameless)));
  }

  // The day

  @Test
  void theDayIsTheTimestampOrTheLatestThatIsWrittenDown() {
    String dated = Made.condition("c", EPILEPSY, ",'recordedDate':'2025-12-24'");
    String rate = rate(Made.quantity("80", "/min"));
    assertEquals(LocalDate.of(2026, 3, 1), Made.READER.read(Made.bundle(dated, rate)).date());
    String stamped =
        Made.bundle(dated, rate)
            .replace("\"entry\"", "\"timestamp\":\"2026-04-01T23:30:00-05:00\",\"entry\"");
    assertEquals(LocalDate.of(2026, 4, 1), Made.READER.read(stamped).date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType':'Encounter','id':'e','status':'planned','period':{'start':'2027-01-01'}}",
        "{'resourceType':'Encounter','id':'e','status':'cancelled','period':{'start':'2027-01-01'}}",
        "{'resourceType':'Procedure','id':'e','status':'preparation','performedDateTime':'2027-01-01'}",
        "{'resourceType':'Observation','id':'e','status':'entered-in-error','issued':'2062-01-01'}",
        "{'resourceType':'Condition','id':'e','verificationStatus':{'coding':[{'code':"
            + "'entered-in-error'}]},'recordedDate':'2062-01-01'}"
      })
  void whatIsPlannedOrEnteredInErrorDoesNotMoveTheDay(String resource) {
    String infarction =
        Made.condition(
            "c",
            Made.coded(Made.SNOMED, "57054005"),
            ACTIVE + ",'onsetDateTime':'2026-02-20','recordedDate':'2026-03-01'");
    Patient patient = Made.READER.read(Made.bundle(infarction, resource));
    assertEquals(LocalDate.of(2026, 3, 1), patient.date());
    assertEquals(State.PRESENT, Made.state("recent-myocardial-infarction", patient));
  }

  @Test
  void anOperationWhoseDayHasPassedIsNotPlanned() {
    String operation =
        Made.resource(
            "Procedure",
            "p",
            ",'status':'preparation','code':{'text':'knee'},'performedDateTime':'%s',"
                + "'category':{'coding':[{'code':'387713003'}]}");
    assertState(State.PRESENT, "surgery-planned", operation.formatted("2026-03-02"));
    Patient past = Made.of(operation.formatted("2026-03-01"));
    assertEquals(State.UNKNOWN, Made.state("surgery-planned", past));
    assertEquals(List.of("Procedure/p.status"), Made.unread(past));
  }
}
