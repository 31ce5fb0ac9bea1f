package org.proviso.terminology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proviso.Shipped;
import org.proviso.document.InvalidInputException;
import org.proviso.rules.Rulebook;

/** A site adds codes of its own by a rule pack, as src/docs/terminology.md shows. */
class TerminologyPackTest {

  private static final String WARD = "https://hospital.example/codes";
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

  @TempDir private Path pack;

  private void write(String path, String text) throws IOException {
    Path file = pack.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String words(Terminology terminology, String system, String code) {
    return terminology.code(system, code).map(row -> row.meaning().words()).orElse("nothing");
  }

  @Test
  void thePackOfThePageAddsItsCodesBesideTheShippedOnes() throws IOException {
    String page = Files.readString(Path.of("src/docs/terminology.md"));
    Matcher block = Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL).matcher(page);
    int files = 0;
    while (block.find()) {
      write(block.group(1), block.group(2));
      files++;
    }
    assertEquals(4, files);

    Rulebook rulebook = Shipped.PROVISO.withRules(pack).rulebook();
    Terminology terminology = rulebook.terminology();

    assertEquals("condition acute-myocardial-infarction", words(terminology, WARD, "MI-A"));
    assertEquals("condition absence-epilepsy", words(terminology, ICD, "G40.A09"));
    assertEquals("condition epilepsy", words(terminology, ICD, "G40.909"));
    assertEquals("medicine moclobemide", words(terminology, WARD, "MOCLO"));
    assertEquals("medicine oxycodone + naloxone", words(terminology, WARD, "OXY-NAL"));
    assertEquals("measure qtc", words(terminology, WARD, "ECG-QTC"));
    assertEquals("nothing", words(terminology, WARD, "MI-"));
    assertEquals("nothing", words(Shipped.PROVISO.rulebook().terminology(), WARD, "MI-A"));
    assertNotEquals(Shipped.PROVISO.rulebook().edition().digest(), rulebook.edition().digest());
    assertTrue(
        terminology.codes().size() > Shipped.PROVISO.rulebook().terminology().codes().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          conditions.yaml   | epilepsie: [{system: snomed, code: "84757009", verified: V}] | epilepsy
          conditions.yaml   | epilepsy: [{system: snomed, code: "84757009", verified: V}] | SNOMED CT 84757009 already stands for condition epilepsy
          conditions.yaml   | epilepsy: [{system: snomed, code: "84757008", verified: V}] | its check digit is wrong
          conditions.yaml   | epilepsy: [{system: snomed, code: "352818000", verified: V, match: prefix}] | compared whole
          conditions.yaml   | epilepsy: [{system: snowmed, code: "352818000", verified: V}] | nearest: snomed
          conditions.yaml   | epilepsy: [{system: snomed, code: "352818000", verified: seen}] | none of V, W, part, R
          conditions.yaml   | epilepsy: [{system: snomed, code: "352818000"}] | 'verified' is missing
          conditions.yaml   | epilepsy: [{system: icd10cm, verified: V}] | 'code' is missing
          conditions.yaml   | epilepsy: [{system: icd10cm, code: G41, verified: V, curse: past}] | nearest: course
          medicines.yaml    | products: [{system: rxnorm, code: "1", verified: V}] | 'ingredients' is missing
          medicines.yaml    | products: [{system: rxnorm, code: "1", verified: V, ingredients: [imipramin]}] | nearest: imipramine
          medicines.yaml    | ingredients: {imipramin: [{system: rxnorm, code: "1", verified: V}]} | nearest: imipramine
          observations.yaml | measures: {heartrate: [{system: loinc, code: "8889-8", verified: V}]} | heart-rate
          observations.yaml | measures: {heart-rate: [{system: loinc, code: "8889-8", verified: V, unit: Hz}]} | no unit that heart rate is given in
          observations.yaml | questions: {smoking: {answers: [smoker-of-pipes], codes: []}} | smoker-of-pipes
          systems.yaml      | sct: {label: SNOMED, uri: "http://snomed.info/sct", licence: ours} | stands twice
          values.yaml       | {} | no file of a terminology
          """)
  void aMistakeIsRefusedWithItsPlace(String file, String text, String expected) throws IOException {
    write("terminology/" + file, text + "\n");

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> Shipped.PROVISO.withRules(pack));

    assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    assertTrue(refused.getMessage().contains("terminology/" + file), refused.getMessage());
  }
}
