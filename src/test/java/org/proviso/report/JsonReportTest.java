package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.document.Fault;
import org.proviso.document.Place;
import org.proviso.patient.Patient;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

class JsonReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonReport.schema());

  @Test
  void everyExampleFitsTheShippedSchemaWithAndWithoutVerdicts() throws IOException {
    List<Result> results = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        for (Scenario scenario : new ScenarioReader(Shipped.PROVISO.rulebook()).read(file)) {
          results.add(Result.of(file.toString(), Shipped.PROVISO.assess(scenario.patient())));
        }
      }
    }
    results.add(Result.refused("x.yaml", List.of(new Fault(Place.of("x.yaml"), "is empty"))));

    for (JsonReport.Verdicts verdicts : JsonReport.Verdicts.values()) {
      JsonNode node =
          MAPPER.readTree(
              new JsonReport(Manner.of(Shipped.PROVISO.rulebook()), verdicts).write(results));
      assertEquals(Set.of(), SCHEMA.validate(node));
      assertEquals(results.size(), node.size());
    }
  }

  @Test
  void theSchemaRefusesWhatIsNotOfTheForm() throws IOException {
    JsonNode wrong = MAPPER.readTree("[{\"schemaVersion\": \"1\", \"file\": \"x\"}]");

    assertFalse(SCHEMA.validate(wrong).isEmpty());
  }

  @Test
  void anEmptyPatientRaisesNothingAndAllItsQuestionsAreListed() throws IOException {
    Patient empty = Patient.on(LocalDate.of(2026, 3, 2)).build();

    JsonNode node = one(empty);

    assertEquals(0, node.get("considerations").size());
    Set<String> waitedFor = new TreeSet<>();
    node.get("undetermined")
        .forEach(rule -> rule.get("waitingFor").forEach(id -> waitedFor.add(id.asText())));
    Set<String> asked = new TreeSet<>();
    node.get("questions").forEach(question -> asked.add(question.get("finding").asText()));
    assertTrue(asked.containsAll(waitedFor), "asked " + asked + ", waited for " + waitedFor);
    assertFalse(node.has("crisis"), "a value that is not there is left out");
    assertFalse(node.get("patient").has("title"), "a value that is not there is left out");
  }

  @Test
  void theSamePatientGivesTheSameBytes() {
    Patient patient = Patient.on(LocalDate.of(2026, 3, 2)).age(45).pain("neuropathic-pain").build();
    JsonReport report =
        new JsonReport(Manner.of(Shipped.PROVISO.rulebook()), JsonReport.Verdicts.WRITTEN);

    assertEquals(
        report.write(List.of(Result.of("x", Shipped.PROVISO.assess(patient)))),
        report.write(List.of(Result.of("x", Shipped.PROVISO.assess(patient)))));
  }

  @Test
  void aFavourPointsToTheSeriousRulesAboutItsMedicineAndNothingElseDoes() throws IOException {
    JsonNode node = MAPPER.readTree(write(SampleResults.inCrisis())).get(0);

    int pointing = 0;
    for (JsonNode consideration : node.get("considerations")) {
      boolean favour = consideration.get("weight").asText().equals("may-favour");
      assertEquals(favour, consideration.has("pointsTo"), consideration.get("rule").asText());
      if (favour) {
        pointing++;
        assertEquals(weighty(node, consideration), rules(consideration.get("pointsTo")));
      }
    }
    assertTrue(pointing > 0, "a favour is raised");
    assertFalse(
        write(SampleResults.ordinary()).contains("pointsTo"), "left out where there is none");
  }

  private static Set<String> weighty(JsonNode node, JsonNode favour) {
    Set<String> names = new TreeSet<>();
    for (JsonNode other : node.get("considerations")) {
      boolean serious =
          List.of("contraindicated", "serious").contains(other.get("weight").asText());
      Set<String> shared = rules(other.get("drugs"));
      shared.retainAll(rules(favour.get("drugs")));
      if (serious && !shared.isEmpty()) {
        names.add(other.get("rule").asText());
      }
    }
    return names;
  }

  private static Set<String> rules(JsonNode names) {
    Set<String> rules = new TreeSet<>();
    names.forEach(name -> rules.add(name.asText()));
    return rules;
  }

  private static String write(Result result) {
    return new JsonReport(Manner.of(Shipped.PROVISO.rulebook()), JsonReport.Verdicts.LEFT_OUT)
        .write(List.of(result));
  }

  private static JsonNode one(Patient patient) throws IOException {
    return MAPPER
        .readTree(
            new JsonReport(Manner.of(Shipped.PROVISO.rulebook()), JsonReport.Verdicts.LEFT_OUT)
                .write(List.of(Result.of("x", Shipped.PROVISO.assess(patient)))))
        .get(0);
  }
}
