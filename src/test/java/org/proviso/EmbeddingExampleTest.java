package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of an embedding application compiles and prints what its README says. After a wanted
 * change write that again: mvn test -Dtest=EmbeddingExampleTest -Dreadme.write=true.
 */
class EmbeddingExampleTest {

  private static final Path README = Path.of("examples/embedding/README.md");
  private static final String MAIN = "org.example.embedding.Considerations";
  private static final Path SOURCE =
      Path.of("examples/embedding/src/main/java", MAIN.replace('.', '/') + ".java");
  private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder = Path.of("");

  @Test
  void itCompilesAndPrintsWhatItsReadmeSays() throws Exception {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String classes =
        String.join(File.pathSeparator, "target/classes", System.getProperty("java.class.path"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-proc:none",
                "-cp",
                classes,
                "-d",
                folder.toString(),
                SOURCE.toString());
    assertEquals(0, failed, errors.toString(StandardCharsets.UTF_8));

    String printed = printed("examples/fhir/recent-heart-attack.json");

    String text = Files.readString(README);
    Matcher shown = OUTPUT.matcher(text);
    assertTrue(shown.find(), "the README shows what is printed");
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(
          README, text.substring(0, shown.start(1)) + printed + text.substring(shown.end(1)));
    } else {
      assertEquals(printed, shown.group(1));
    }
  }

  private String printed(String argument) throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass(MAIN)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {argument});
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
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
