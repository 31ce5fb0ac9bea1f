package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of an embedding application compiles and prints what its README says. After a wanted
 * change write that again: mvn test -Dtest=EmbeddingExampleTest -Dreadme.write=true.
 */
class EmbeddingExampleTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void itCompilesAndPrintsWhatItsReadmeSays() throws Exception {
    new ExampleProgram(Path.of("examples/embedding"), "org.example.embedding.Considerations")
        .assertPrintsWhatItsReadmeSays(folder, "examples/fhir/recent-heart-attack.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/embedding/pom.xml", "examples/hapi/pom.xml"})
  void theExamplesAskForThisVersionOfTheLibrary(String pom) throws Exception {
    Pattern version =
        Pattern.compile("<artifactId>proviso</artifactId>\\s*<version>([^<]+)</version>");
    Matcher ours = version.matcher(Files.readString(Path.of("pom.xml")));
    Matcher theirs = version.matcher(Files.readString(Path.of(pom)));

    assertTrue(ours.find() && theirs.find());
    assertEquals(ours.group(1), theirs.group(1));
  }
}
