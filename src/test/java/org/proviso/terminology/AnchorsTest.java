package org.proviso.terminology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.document.Fields;
import org.proviso.finding.Vocabulary;

/**
 * Every shipped code against a table that was transcribed apart from it, from the same dossier:
 * code, display and flag are equal, and what the code stands for belongs to the attribute.
 */
class AnchorsTest {

  private static final Path FOLDER = Path.of("src/test/resources/terminology");

  /** In the dossier and not shipped, each for a reason. */
  private static final Map<String, String> WITHHELD =
      Map.of(
          "231532002", "the dossier calls the evidence for it weak and prefers ICD-10-CM",
          "I64", "named as a code that does not exist in ICD-10-CM",
          "Z79.4", "says a treatment, no condition; the list of medicines says it better",
          "Z79.84", "says a treatment, no condition; the list of medicines says it better");

  /** Recalled in the dossier, or named as a code found wrong. */
  private static final List<String> NEVER =
      List.of("8636-3", "79716-7", "C79.3", "M35.0", "I60", "I61", "I62", "I49.8", "F10.13");

  private static final Terminology SHIPPED = Shipped.PROVISO.rulebook().terminology();

  private record Anchor(
      String system, String code, String display, String attribute, String verified) {}

  private static List<Anchor> anchors() throws IOException {
    return Csv.read(FOLDER.resolve("anchors.csv")).stream()
        .map(row -> new Anchor(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .toList();
  }

  @Test
  void everyShippedCodeIsAnAnchorWithTheSameDisplayAndFlag() throws IOException {
    Set<String> anchors = new HashSet<>();
    for (Anchor anchor : anchors()) {
      anchors.add(anchor.system + " " + anchor.code + " " + anchor.display + " " + anchor.verified);
    }
    List<String> strange = new ArrayList<>();
    for (Code code : SHIPPED.codes()) {
      String row =
          code.system().id()
              + " "
              + code.code()
              + " "
              + code.display().orElse("")
              + " "
              + code.verified().written();
      if (!anchors.contains(row)) {
        strange.add(row);
      }
    }
    assertEquals(List.of(), strange);
  }

  @Test
  void everyAnchorIsShippedOrWithheldForAReason() throws IOException {
    Set<String> shipped = new HashSet<>();
    SHIPPED.codes().forEach(code -> shipped.add(code.system().id() + " " + code.code()));
    for (Anchor anchor : anchors()) {
      assertTrue(
          shipped.contains(anchor.system + " " + anchor.code) != WITHHELD.containsKey(anchor.code),
          () -> anchor + " is neither shipped nor withheld, or both");
    }
    for (Code code : SHIPPED.codes()) {
      assertTrue(!NEVER.contains(code.code()), () -> code + " is not to be shipped");
      assertTrue(code.verified() != Code.Verified.R, () -> code + " is only recalled");
    }
  }

  @Test
  void everyCodeStandsForWhatItsAttributeMeans() throws IOException {
    Map<String, List<String>> allowed = new HashMap<>();
    for (List<String> row : Csv.read(FOLDER.resolve("attributes.csv"))) {
      allowed.put(row.get(0), List.of(row.get(1).split(" ")));
    }
    Map<String, CodeSystem> systems = new HashMap<>();
    SHIPPED.systems().forEach(system -> systems.put(system.id(), system));
    Vocabulary vocabulary = Shipped.PROVISO.rulebook().vocabulary();
    for (Anchor anchor : anchors()) {
      Optional<Code> code = SHIPPED.code(systems.get(anchor.system).uri(), anchor.code);
      if (code.isEmpty() || !code.get().code().equals(anchor.code)) {
        continue;
      }
      Meaning meaning = code.get().meaning();
      if (meaning instanceof Meaning.OfMedicine medicine) {
        assertEquals(
            ingredients(anchor.attribute, vocabulary), medicine.ingredients(), anchor.code);
      } else {
        assertTrue(
            allowed.getOrDefault(anchor.attribute, List.of()).contains(id(meaning)),
            () -> anchor + " stands for " + meaning);
      }
    }
  }

  private static List<String> ingredients(String attribute, Vocabulary vocabulary) {
    List<String> ids = new ArrayList<>();
    for (String name : attribute.split("\\+")) {
      String known = name.equals("ST. JOHN'S WORT EXTRACT") ? "St. John's wort" : name;
      ids.addAll(vocabulary.medicines().ingredientsOf(known).orElseThrow());
    }
    return ids;
  }

  private static String id(Meaning meaning) {
    if (meaning instanceof Meaning.OfCondition condition) {
      return condition.condition();
    } else if (meaning instanceof Meaning.OfMeasure measure) {
      return measure.measure();
    } else if (meaning instanceof Meaning.OfQuestion question) {
      return question.question();
    } else if (meaning instanceof Meaning.OfGene gene) {
      return gene.gene();
    } else if (meaning instanceof Meaning.OfPhenotype phenotype) {
      return Fields.written(phenotype.activity());
    }
    return meaning.words().replace(' ', '-');
  }
}
