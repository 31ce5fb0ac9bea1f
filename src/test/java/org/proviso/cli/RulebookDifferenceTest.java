package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proviso rules --diff}: what became of an older rulebook. */
class RulebookDifferenceTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TODAY = Cli.run("rules", "--format", "json").out();

  @TempDir private Path folder = Path.of("");
  private ObjectNode catalogue = MAPPER.createObjectNode();
  private ObjectNode layer = MAPPER.createObjectNode();

  @BeforeEach
  void anOlderCatalogue() throws IOException {
    catalogue = (ObjectNode) MAPPER.readTree(TODAY);
    layer = (ObjectNode) catalogue.get("layers").get(0);
  }

  @Test
  void nothingDiffersFromACatalogueSavedToday() throws IOException {
    String out = difference();

    assertTrue(out.contains("No rule came, went or changed."), out);
    assertTrue(out.matches("(?s).*Patients assessed differently: 0 of [1-9]\\d.*"), out);
  }

  @Test
  void whatIsDamagedInAJarIsToldAndNotSkipped() throws IOException {
    Path jar = folder.resolve("old.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("rules.json", "documents.json", "rulebook.edition")) {
        zip.putNextEntry(new ZipEntry("org/proviso/" + name));
        zip.write(
            name.equals("documents.json")
                ? new byte[] {'[', ']'}
                : Files.readAllBytes(Path.of("target/classes/org/proviso", name)));
      }
    }

    Cli cli = Cli.run("rules", "--diff", jar.toString());

    assertEquals(2, cli.code(), cli.out());
    assertTrue(cli.err().contains("the documents is a mapping of fields, not a list"), cli.err());
  }

  @Test
  void namesAreCheckedAndRefusedPatientsAreNoSuccess() throws IOException {
    Path saved = folder.resolve("saved.json");
    Files.writeString(saved, Cli.run("rules", "--format", "json").out());
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "id: x\ndate: 2026-03-02\npatient: {conditons: []}\n");
    String diff = saved.toString();

    assertEquals(2, Cli.run("rules", "--diff", diff, "--drug", "aspirin").code());
    assertEquals(2, Cli.run("rules", "--diff", diff, "--sources", "documents").code());
    Cli cli = Cli.run("rules", "--diff", diff, "--patients", broken.toString());
    assertEquals(2, cli.code(), cli.out());
    assertTrue(cli.err().contains("unknown field 'conditons'"), cli.err());
    assertEquals(
        0,
        Cli.run("rules", "--diff", diff, "--patients", "examples/scenarios/epilepsy.yaml").code());
  }

  @Test
  void nothingDiffersFromTheJarOfToday() throws IOException {
    Path jar = folder.resolve("old.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("rules.json", "documents.json", "rulebook.edition")) {
        zip.putNextEntry(new ZipEntry("org/proviso/" + name));
        zip.write(Files.readAllBytes(Path.of("target/classes/org/proviso", name)));
      }
    }

    Cli cli = Cli.run("rules", "--diff", jar.toString());

    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("No rule came, went or changed."), cli.out());
  }

  @Test
  void aFilteredCatalogueStillKnowsAllRules() throws IOException {
    String part = Cli.run("rules", "--format", "json", "--drug", "bupropion").out();
    catalogue = (ObjectNode) MAPPER.readTree(part);

    assertEquals(List.of("the rules about bupropion"), texts(catalogue.get("only")));
    assertTrue(difference().contains("No rule came, went or changed."));
  }

  @Test
  void aRuleThatCameIsToldWithWhatRaisesItAndForWhom() throws IOException {
    forget("bupropion/seizure-disorder");

    String out = difference();

    assertTrue(
        out.contains("Came: 1 rule\n  [contraindicated on a label] bupropion/seizure-d"), out);
    assertTrue(out.contains("raised when  seizure disorder (epilepsy) [seizure-disorder]"), out);
    assertTrue(
        out.contains(
            "bupropion/seizure-disorder: no such rule -> raised (contraindicated on a label)\n"
                + "      is   because seizure disorder (epilepsy) [seizure-disorder]"),
        out);
  }

  @Test
  void aRuleThatWentIsToldAndForWhomItWasRaised() throws IOException {
    ObjectNode gone = rule("bupropion/seizure-disorder").deepCopy();
    gone.put("name", "bupropion/gone");
    ((ArrayNode) layer.get("rules")).add(gone);
    texts().set("bupropion/gone", texts().get("bupropion/seizure-disorder"));

    String out = difference();

    assertTrue(out.contains("Went: 1 rule"), out);
    assertTrue(
        out.contains("bupropion/gone: raised (contraindicated on a label) -> no such rule"), out);
  }

  @Test
  void aChangedWeightConditionSourceAndTextAreToldApart() throws IOException {
    ObjectNode rule = rule("bupropion/treated-diabetes");
    rule.put("weight", "SERIOUS");
    ((ArrayNode) rule.get("clauses")).remove(1);
    ((ArrayNode) rule.get("cites")).remove(0);
    ((ObjectNode) texts().get("bupropion/treated-diabetes")).put("teaching", "Old words.");
    Path patient = folder.resolve("a.yaml");
    Files.writeString(
        patient,
        "id: a\ndate: 2026-03-02\npatient:\n  conditions: [diabetes]\n"
            + "  reviewed: [{list: medicines, cover: current}]\n");

    String out = difference("--patients", patient.toString());

    assertTrue(out.contains("Changed: 1 rule\n  [caution] bupropion/treated-diabetes"), out);
    assertTrue(out.contains("weight     serious -> caution"), out);
    assertTrue(out.contains("condition  new: present(\"taking-insulin\") ||"), out);
    assertTrue(out.contains("source     new: bupropion-article/safety"), out);
    assertTrue(out.contains("words      to teach\n        was  Old words."), out);
    assertTrue(out.contains("bupropion/treated-diabetes: raised (serious) -> not raised"), out);
    assertTrue(out.contains("is   fails on taking insulin [taking-insulin], or"), out);
  }

  @Test
  void aChangedThresholdIsToldWithTheRulesAndPatientsThatRestOnIt() throws IOException {
    ((ObjectNode)
            layer.get("documents").get("vocabulary/thresholds.yaml").get("mao-inhibitor-washout"))
        .put("value", 21);

    String out = difference();

    assertTrue(out.contains("] bupropion/taking-mao-inhibitor: "), out);
    assertTrue(out.contains("threshold  mao-inhibitor-washout: 21 days -> 14 days"), out);
    assertTrue(out.contains("\nNumbers\n  mao-inhibitor-washout: 21 days -> 14 days"), out);
    assertTrue(out.contains("mao-inhibitor-stopped-twenty-days-ago"), out);
    assertTrue(out.contains("finding  taking-mao-inhibitor: present -> absent"), out);
    assertFalse(out.contains("finding    "), "the number is told once: " + out);
  }

  @Test
  void aChangedFindingIsToldOfTheRulesThatFollowFromIt() throws IOException {
    ObjectNode epilepsy =
        (ObjectNode) layer.get("documents").get("vocabulary/seizures.yaml").get("seizure-disorder");
    epilepsy.remove("is");
    epilepsy.putArray("is").add("epilepsy").add("single-seizure");
    epilepsy.remove("includes");

    String out = difference("--drug", "bupropion");

    assertTrue(out.contains("bupropion/seizure-disorder"), out);
    assertTrue(out.contains("finding    seizure-disorder, present"), out);
    assertTrue(out.contains("was  recorded ever: epilepsy, single-seizure"), out);
    assertFalse(out.contains("] imipramine/"), "only what was asked for: " + out);
  }

  @Test
  void aMedicineThatJoinedAClassIsToldOfTheRulesThatCountIt() throws IOException {
    ObjectNode ingredients =
        (ObjectNode) layer.get("documents").get("vocabulary/medicines.yaml").get("ingredients");
    ((ObjectNode) ingredients.get("phenelzine")).putArray("classes");

    String out = difference();

    assertTrue(out.contains("] imipramine/taking-mao-inhibitor"), out);
    assertTrue(out.contains("finding    new: taking-mao-inhibitor, medicines: phenelzine"), out);
    assertTrue(out.contains("finding  taking-mao-inhibitor: unknown -> present"), out);
  }

  @Test
  void aPatientWhoseWordsTheOlderRulebookDoesNotKnowIsNamed() throws IOException {
    Path patient = folder.resolve("a.yaml");
    Files.writeString(patient, "id: a\ndate: 2026-03-02\npatient: {family: [bipolar-disorder]}\n");
    for (JsonNode file : layer.get("documents")) {
      file.forEach(row -> dropFrom(row, "bipolar-disorder"));
    }
    ((ObjectNode) layer.get("documents").get("vocabulary/conditions.yaml"))
        .remove("bipolar-disorder");

    String out = difference("--patients", patient.toString());

    String said = out.replaceAll("\\s+", " ");
    assertTrue(said.contains("a.yaml: a not assessed with the older rulebook: "), out);
    assertTrue(said.contains("'bipolar-disorder' is not among the conditions"), out);
  }

  @Test
  void anOlderRulebookWithFaultsIsComparedButAssessesNobody() throws IOException {
    ((ObjectNode) layer.get("documents").get("vocabulary/conditions.yaml")).remove("epilepsy");

    String out = difference();

    assertTrue(out.contains("No patient was assessed with the older rulebook"), out);
    assertTrue(out.contains("by the checks of today it has"), out);
  }

  @Test
  void withoutPatientsTheRulesAreStillCompared() throws IOException {
    forget("bupropion/seizure-disorder");
    Path patient = folder.resolve("a.yaml");
    Files.writeString(patient, "id: a\ndate: 2026-03-02\npatient: {conditons: [epilepsy]}\n");

    Cli cli = Cli.run("rules", "--diff", save().toString(), "--patients", patient.toString());

    assertTrue(cli.err().contains("unknown field 'conditons'"), cli.err());
    assertTrue(cli.out().contains("Came: 1 rule"), cli.out());
    assertTrue(cli.out().contains("No patient was looked at"), cli.out());
  }

  @Test
  void aFileThatIsNeitherIsRefusedInWords() throws IOException {
    Path jar = folder.resolve("other.jar");
    try (OutputStream bytes = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
    }
    Path torn = Files.write(folder.resolve("torn.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Path json = Files.writeString(folder.resolve("other.json"), "{\"rules\": []}");
    Path text = Files.writeString(folder.resolve("other.txt"), "words: [");
    Path empty = Files.writeString(folder.resolve("empty.json"), "");
    for (Path file : List.of(jar, torn, json, text, empty)) {
      Cli cli = Cli.run("rules", "--diff", file.toString());
      assertEquals(2, cli.code(), file.toString());
      assertTrue(
          cli.err().contains(file + ": is neither a Proviso jar nor a catalogue saved by"),
          cli.err());
      assertEquals("", cli.out());
    }
    Cli none = Cli.run("rules", "--diff", "no/such.jar");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("no/such.jar: there is no such file"), none.err());
  }

  @Test
  void aSpoiledCatalogueIsRefusedWithItsPlace() throws IOException {
    rule("bupropion/treated-diabetes").put("weight", "HEAVY");
    ((ArrayNode) rule("bupropion/insomnia").get("clauses")).add("insomnia");

    Cli cli = Cli.run("rules", "--diff", save().toString());

    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("there is no weight 'HEAVY'"), cli.err());
    assertTrue(cli.err().contains("a condition is + or - and the id of a finding"), cli.err());
  }

  @Test
  void optionsThatDoNotFitAreRefused() throws IOException {
    assertEquals(2, Cli.run("rules", "--patients", "examples/scenarios").code());
    assertEquals(2, Cli.run("rules", "--diff", save().toString(), "--format", "html").code());
  }

  private String difference(String... more) throws IOException {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "rules";
    arguments[1] = "--diff";
    arguments[2] = save().toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    Cli cli = Cli.run(arguments);
    assertEquals(0, cli.code(), cli.err());
    return cli.out();
  }

  private Path save() throws IOException {
    return Files.writeString(folder.resolve("old.json"), MAPPER.writeValueAsString(catalogue));
  }

  /** Takes a condition out of a row; a row about nothing else becomes one that is answered. */
  private static void dropFrom(JsonNode row, String condition) {
    for (String key : List.of("is", "includes", "opened-by", "conditions")) {
      if (row.get(key) instanceof ArrayNode names) {
        for (int at = names.size() - 1; at >= 0; at--) {
          if (names.get(at).asText().equals(condition)) {
            names.remove(at);
          }
        }
        if (names.isEmpty()) {
          String[] words = {row.get("label").asText(), row.get("ask").asText()};
          ((ObjectNode) row).removeAll();
          ((ObjectNode) row).put("label", words[0]).put("ask", words[1]).put("kind", "answer");
        }
      }
    }
  }

  private ObjectNode rule(String name) {
    for (JsonNode rule : layer.get("rules")) {
      if (rule.get("name").asText().equals(name)) {
        return (ObjectNode) rule;
      }
    }
    throw new AssertionError(name);
  }

  private void forget(String name) {
    ArrayNode rules = (ArrayNode) layer.get("rules");
    for (int at = rules.size() - 1; at >= 0; at--) {
      if (rules.get(at).get("name").asText().equals(name)) {
        rules.remove(at);
      }
    }
    texts().remove(name);
  }

  private ObjectNode texts() {
    return (ObjectNode) layer.get("documents").get("texts/en.yaml").get("rules");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
