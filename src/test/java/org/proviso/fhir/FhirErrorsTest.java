package org.proviso.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proviso.document.InvalidInputException;

/** What is refused: one clear error each, with its place and what is allowed. */
class FhirErrorsTest {

  private static String refusal(String json) {
    return assertThrows(
            InvalidInputException.class,
            () -> Made.READER.record().on(Made.TODAY).add(bytes(json), "body").patient())
        .getMessage();
  }

  private static byte[] bytes(String json) {
    return Made.json(json).getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String json, String... words) {
    String message = refusal(json);
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; is empty",
        "`  `; is empty",
        "hello; is no JSON",
        "{'resourceType':; is no JSON",
        "[]; no 'resourceType'",
        "{}; no 'resourceType'",
        "'Patient'; no 'resourceType'",
        "null; no 'resourceType'",
        "{'resourceType':5}; no 'resourceType'",
        "{'resourceType':'Patient','id':'1','id':'2'}; twice",
        "{'resourceType':'Bundle','type':'collection'}; holds no Patient",
        "{'resourceType':'Claim'}; holds no Patient",
        "{'resourceType':'Bundle','entry':[{'resource':{'id':'x'}}]}; entry[0].resource",
        "{'resourceType':'Bundle','entry':[{'resource':[]}]}; entry[0].resource"
      })
  void whatIsNoFhirIsRefused(String json, String why) {
    assertRefused(json, why, why.contains("Patient") ? "FHIR" : "body");
  }

  @Test
  void severalPatientsAreRefusedWithTheirIdsUnlessOneIsNamed() {
    String json =
        "{'resourceType':'Bundle','type':'collection','entry':["
            + "{'resource':{'resourceType':'Patient','id':'a'}},"
            + "{'fullUrl':'urn:uuid:b','resource':{'resourceType':'Patient'}}]}";
    assertRefused(json, "2 patients", "Patient/a", "urn:uuid:b");
    for (String name : new String[] {"a", "Patient/a", "urn:uuid:b"}) {
      Made.READER.record().on(Made.TODAY).patient(name).add(bytes(json), "").patient();
    }
    InvalidInputException unknown =
        assertThrows(
            InvalidInputException.class,
            () -> Made.READER.record().on(Made.TODAY).patient("c").add(bytes(json), "").patient());
    assertTrue(unknown.getMessage().contains("no patient 'c'"), unknown.getMessage());
    assertTrue(unknown.getMessage().contains("Patient/a, urn:uuid:b"), unknown.getMessage());
  }

  @Test
  void aPatientThatIsNotThereIsAnErrorAlsoWhereThereIsOnlyOne() {
    assertThrows(
        InvalidInputException.class,
        () ->
            Made.READER
                .record()
                .on(Made.TODAY)
                .patient("2")
                .add(bytes(Made.PATIENT), "")
                .patient());
  }

  @Test
  void aRecordWithoutAnyDateNeedsOne() {
    assertTrue(
        assertThrows(InvalidInputException.class, () -> Made.READER.read(Made.json(Made.PATIENT)))
            .getMessage()
            .contains("give the day"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'resourceType':'Condition','clinicalStatus':'active'}; DSTU2 or STU3",
        "{'resourceType':'Condition','patient':{'reference':'Patient/1'}}; DSTU2 or STU3",
        "{'resourceType':'MedicationOrder'}; DSTU2 or STU3",
        "{'resourceType':'MedicationStatement','taken':'y'}; DSTU2 or STU3",
        "{'resourceType':'AllergyIntolerance','substance':{'text':'x'}}; DSTU2 or STU3",
        "{'resourceType':'MedicationRequest','medication':{'concept':{'text':'x'}}}; R5",
        "{'resourceType':'AllergyIntolerance','type':{'text':'allergy'}}; R5",
        "{'resourceType':'Encounter','class':[{'text':'x'}]}; R5"
      })
  void shapesOfOtherVersionsAreNoticed(String resource, String version) {
    assertRefused(
        "{'resourceType':'Bundle','type':'collection','entry':[{'resource':"
            + Made.PATIENT
            + "},{'resource':"
            + resource
            + "}]}",
        version,
        "R4",
        "entry[1].resource");
  }

  @Test
  void whatIsNestedTooDeepIsRefusedAtOnce() {
    for (int depth : new int[] {101, 5_000, 1_000_000}) {
      String deep =
          "{'resourceType':'Patient','extension':" + "[".repeat(depth) + "]".repeat(depth) + "}";
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertRefused(deep, "deeper than 100 levels"));
    }
    StringBuilder nested = new StringBuilder(Made.PATIENT);
    for (int level = 0; level < 20; level++) {
      nested.insert(0, "{'resourceType':'Bundle','entry':[{'resource':").append("}]}");
    }
    assertRefused(nested.toString(), "Bundles within Bundles");
  }

  @Test
  void whatIsTooLongIsRefusedAndNoMoreOfItIsReadThanTheLimit() {
    FhirReader small = Made.READER.within(new FhirLimits(1_000, 50));
    byte[] long1 = new byte[1_001];
    assertTrue(
        assertThrows(InvalidInputException.class, () -> small.read(long1))
            .getMessage()
            .contains("at most 1000 bytes"));
    long[] read = new long[1];
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return ' ';
          }
        };
    assertThrows(InvalidInputException.class, () -> small.read(endless));
    assertTrue(read[0] <= 20_000, () -> "read " + read[0]);
    assertTrue(FhirLimits.STANDARD.bytes() <= 200_000_000);
  }

  @Test
  void hugeNumbersNamesAndListsEndQuickly() {
    String number = "{'resourceType':'Patient','x':1" + "0".repeat(5_000) + "}";
    assertRefused(number, "too long");
    String name = "{'resourceType':'Patient','" + "x".repeat(50_000) + "':1}";
    assertRefused(name, "too long");
    StringBuilder codings = new StringBuilder("{'system':'urn:x','code':'0'}");
    for (int at = 1; at < 50_000; at++) {
      codings.append(",{'system':'urn:x','code':'").append(at).append("'}");
    }
    String condition = Made.condition("c", "{'coding':[" + codings + "]}", "");
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Made.of(condition));
  }

  @Test
  void manyVersionsOfWhichNoneIsTheLatestAreRefused() {
    StringBuilder versions = new StringBuilder(Made.PATIENT);
    for (int at = 0; at < 20_000; at++) {
      versions.append(Made.condition("c", Made.text("riddle " + at), ""));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertRefused(versions.toString(), "more than 20 versions of one resource"));
  }

  @Test
  void manyAnswersAndReadingsOfOneKindEndQuickly() {
    StringBuilder many = new StringBuilder(Made.PATIENT);
    String smoker = ",'valueCodeableConcept':" + Made.coded(Made.SNOMED, "8517006");
    for (int at = 0; at < 60_000; at++) {
      String day = "2026-02-%02d".formatted(1 + at % 28);
      many.append(
          (at % 2 == 0
                  ? Made.observation("s" + at, Made.coded(Made.LOINC, "72166-2"), smoker)
                  : Made.observation(
                      "r" + at, Made.coded(Made.LOINC, "8867-4"), Made.quantity("80", "/min")))
              .replace("2026-03-01", day));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Made.findings(Made.read(many.toString())));
  }

  @Test
  void anErrorOfTheParserTellsNothingOfTheRecord() {
    String message = refusal("{'resourceType':'Patient','name':'Zzyzx' 'x'}");
    assertFalse(message.contains("Zzyzx"), message);
    assertTrue(message.startsWith("body:1: is no JSON"), message);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThrows(InvalidInputException.class, () -> Made.READER.read(Path.of("no-such-file.json")));
    assertThrows(InvalidInputException.class, () -> Made.READER.read(Path.of("examples")));
  }

  @Test
  void limitsThatLetNothingPassAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FhirLimits(0, 10));
    assertThrows(IllegalArgumentException.class, () -> new FhirLimits(10, 0));
    assertThrows(IllegalArgumentException.class, () -> new FhirLimits(10, 100_000));
    assertEquals(100, FhirLimits.STANDARD.depth());
  }
}
