package org.proviso.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.Shipped;
import org.proviso.patient.Patient;
import org.proviso.scenario.ScenarioReader;

/** The examples in FHIR raise what the scenarios raise from which they were made. */
class FhirExamplesTest {

  private static final Path FOLDER = Path.of("examples", "fhir");
  private static final FhirReader READER = FhirReader.of(Shipped.PROVISO.rulebook());

  @TestFactory
  Stream<DynamicTest> everyExampleRaisesTheSameAsItsScenarioAndNothingElse() {
    return files()
        .filter(file -> Files.exists(scenario(file)))
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  /** From text, what nobody reads is left out at once; the patient has to be the same. */
  @TestFactory
  Stream<DynamicTest> everyExampleGivesTheSamePatientAsTextAndAsATree() {
    return Stream.concat(
            files().filter(file -> file.toString().endsWith(".json")),
            Stream.of(Path.of("src/test/resources/fhir/full-of-doubt.json")))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertEquals(
                            READER.read(new ObjectMapper().readTree(file.toFile())),
                            READER.read(file))));
  }

  private static void compare(Path file) {
    Patient scenario =
        new ScenarioReader(Shipped.PROVISO.rulebook()).read(scenario(file)).get(0).patient();
    Patient read = READER.read(file);
    assertEquals(scenario.date(), read.date());
    assertEquals(raised(scenario), raised(read), () -> file + ": " + read.unread());
  }

  private static Set<String> raised(Patient patient) {
    return Shipped.PROVISO.assess(patient).considerations().stream()
        .map(consideration -> consideration.rule().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thereAreAtLeastEightOfScenariosAndEachStandsInTheTable() throws IOException {
    List<Path> files = files().filter(file -> Files.exists(scenario(file))).toList();
    assertTrue(files.size() >= 8, files::toString);
    String table = Files.readString(FOLDER.resolve("README.md"));
    files()
        .forEach(
            file -> assertTrue(table.contains("(" + file.getFileName() + ")"), file::toString));
  }

  @Test
  void aLargerRecordGivesFewLinesOfWhatWasNotRead() {
    Patient read = READER.read(FOLDER.resolve("as-synthea-writes.json"));
    Set<String> raised = raised(read);
    assertTrue(raised.contains("bupropion/seizure-disorder"), raised::toString);
    assertTrue(raised.contains("imipramine/taking-tramadol"), raised::toString);
    assertTrue(read.unread().size() < 25, () -> "lines: " + read.unread());
  }

  private static Path scenario(Path file) {
    String name = file.getFileName().toString();
    return Path.of("examples", "scenarios", name.substring(0, name.lastIndexOf('.')) + ".yaml");
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith("json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
