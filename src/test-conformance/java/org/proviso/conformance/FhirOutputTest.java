package org.proviso.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.document.Fault;
import org.proviso.document.Place;
import org.proviso.fhir.FhirReader;
import org.proviso.fhir.answer.AssessmentBundle;
import org.proviso.fhir.answer.RecordBase;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;
import org.proviso.rules.Level;
import org.proviso.scenario.ScenarioReader;

/** What goes out as FHIR, put to HAPI's validator. */
class FhirOutputTest {

  private static final Pattern REFERENCE =
      Pattern.compile("\"reference\" : \"([A-Z][A-Za-z]+)/([^\"]+)\"");

  private static final Instant RECORDED = Instant.parse("2026-03-02T10:15:00Z");

  private static AssessmentBundle empty() {
    return new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED);
  }

  private static String bundle(Patient patient, RecordBase base) {
    return empty().add(Shipped.PROVISO.assess(patient), base).write();
  }

  private static List<Path> examples() {
    return files("examples/scenarios", ".yaml");
  }

  private static List<Path> files(String folder, String... endings) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Patient patient(Path scenario) {
    return new ScenarioReader(Shipped.PROVISO.rulebook()).read(scenario).get(0).patient();
  }

  private static void assertPasses(String json) {
    assertEquals(Set.of(), Reviewed.others(HapiValidator.messages(json)));
  }

  @TestFactory
  Stream<DynamicTest> everyExamplePasses() {
    return examples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertPasses(bundle(patient(file), RecordBase.none()))));
  }

  /** Read from FHIR, assessed and written as FHIR: valid, and evidence refers to what was read. */
  @TestFactory
  Stream<DynamicTest> everyFhirExamplePassesAndRefersToItsOwnResources() {
    return files("examples/fhir", ".json", ".ndjson").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Patient patient = FhirReader.of(Shipped.PROVISO.rulebook()).read(file);
                      String answer = bundle(patient, RecordBase.relative());
                      assertPasses(answer);
                      assertEquals(Set.of(), without(Files.readString(file), answer));
                    }));
  }

  /** The relative references of an answer to which the record has no resource. */
  private static Set<String> without(String record, String answer) {
    Set<String> missing = new TreeSet<>();
    Matcher reference = REFERENCE.matcher(answer);
    while (reference.find()) {
      Pattern held =
          Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(reference.group(2)) + "\"");
      if (!held.matcher(record).find()) {
        missing.add(reference.group(1) + "/" + reference.group(2));
      }
    }
    return missing;
  }

  @Test
  void allExamplesPassInOneBundleTogetherWithARefusedOne() {
    AssessmentBundle bundle = empty();
    for (Path file : examples()) {
      bundle.add(Shipped.PROVISO.assess(patient(file)), RecordBase.none());
    }
    bundle.addRefused(List.of(new Fault(Place.of("x.yaml"), "is empty")));

    assertPasses(bundle.write());
  }

  @ParameterizedTest
  @EnumSource
  void allExamplesPassInTheWordsOfEachLevel(Level level) {
    AssessmentBundle bundle = new AssessmentBundle(Shipped.PROVISO.rulebook(), RECORDED, level);
    for (Path file : examples()) {
      bundle.add(Shipped.PROVISO.assess(patient(file)), RecordBase.none());
    }

    assertPasses(bundle.write());
  }

  @Test
  void patientsOfEveryKindOfDatumPass() {
    long seed = 20261122;
    RandomPatients patients = new RandomPatients(seed, Shipped.PROVISO.rulebook());
    for (int made = 0; made < 40; made++) {
      String json = bundle(patients.next(), RecordBase.none());
      assertEquals(
          Set.of(),
          Reviewed.others(HapiValidator.messages(json)),
          "patient " + made + " of seed " + seed);
    }
  }

  private static Patient ofAFhirRecord() {
    return Patient.on(LocalDate.of(2026, 3, 2))
        .id("123")
        .title("Patient/123")
        .age(45)
        .pain("neuropathic-pain")
        .condition(Condition.of("epilepsy").at("Condition/a.1.code.coding[0]"))
        .build();
  }

  @Test
  void referencesIntoTheRecordPassRelativeAndAbsolute() {
    assertPasses(bundle(ofAFhirRecord(), RecordBase.relative()));
    assertPasses(
        bundle(ofAFhirRecord(), RecordBase.at(URI.create("https://fhir.hospital.test/r4"))));
  }

  @Test
  void aRecordFullOfMarkupAndControlCharactersPasses() {
    String odd = "<script>alert('x')</script> & \u0000 ]]> [x](javascript:y) \"\\ <b";
    Patient patient =
        Patient.on(LocalDate.of(2026, 3, 2))
            .id(odd)
            .title(odd)
            .age(45)
            .condition(Condition.of("epilepsy").at(odd))
            .unread(new Unread(odd, odd, odd, Optional.empty()))
            .build();

    assertEquals(
        List.of(), Reviewed.errors(HapiValidator.messages(bundle(patient, RecordBase.relative()))));
  }

  @Test
  void whatIsWrongIsNoticed() {
    String good = bundle(ofAFhirRecord(), RecordBase.none());
    for (String wrong :
        List.of(
            good.replace("\"high\"", "\"very high\""),
            good.replace("\"data-requested\"", "\"asked\""),
            good.replace("\"proposal\"", "\"idea\""),
            good.replace("\"path\" : \"code\"", "\"path\" : \"\""),
            good.replace("\"bupropion/seizure-disorder\"", "\"bupropion/no-such-rule\""),
            good.replace("\"recorded\"", "\"recorder\""))) {
      assertFalse(wrong.equals(good), "changed");
      assertFalse(Reviewed.others(HapiValidator.messages(wrong)).isEmpty(), wrong);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingStaysOnTheReviewedListThatIsNoLongerSaid(Reviewed reviewed) {
    List<SingleValidationMessage> messages =
        HapiValidator.messages(bundle(ofAFhirRecord(), RecordBase.none()));

    assertTrue(messages.stream().anyMatch(reviewed::covers), reviewed.toString());
  }
}
