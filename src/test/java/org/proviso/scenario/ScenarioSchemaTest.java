package org.proviso.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.Shipped;
import org.proviso.document.InvalidInputException;

/** Schema and reader accept and refuse the same files. */
class ScenarioSchemaTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/scenarios");
  private static final String SCHEMA = ScenarioSchema.of(Shipped.PROVISO.rulebook());
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  @Test
  void theShippedSchemaIsTheOneThatTheRulebookGives() throws IOException {
    assertEquals(
        SCHEMA,
        Files.readString(Path.of("examples/scenarios/scenario.schema.json")),
        "write it again: ./proviso schema scenario > examples/scenarios/scenario.schema.json");
  }

  @TestFactory
  Stream<DynamicTest> bothAcceptWhatIsRight() throws IOException {
    return Stream.concat(files(FIXTURES.resolve("accepted")), files(Path.of("examples/scenarios")))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertBoth(file, "accepted")));
  }

  @TestFactory
  Stream<DynamicTest> bothRefuseWhatIsWrong() throws IOException {
    return files(FIXTURES.resolve("refused"))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertBoth(file, "refused")));
  }

  private static void assertBoth(Path file, String expected) throws IOException {
    assertEquals(
        "reader " + expected + ", schema " + expected,
        "reader " + byReader(file) + ", schema " + bySchema(file),
        Files.readString(file));
  }

  private static String byReader(Path file) {
    try {
      new ScenarioReader(Shipped.PROVISO.rulebook()).read(file);
      return "accepted";
    } catch (InvalidInputException e) {
      return "refused";
    }
  }

  private static String bySchema(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    ObjectMapper mapper = file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
    JsonNode node = mapper.readTree(text);
    return VALIDATOR.validate(node).isEmpty() ? "accepted" : "refused";
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
          .filter(file -> !file.toString().endsWith(".schema.json"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
