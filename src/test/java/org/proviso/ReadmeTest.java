package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
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
import org.proviso.cli.CommandLineOutput;

/**
 * What the README shows is what is printed. After a wanted change write it again: mvn test
 * -Dtest=ReadmeTest -Dreadme.write=true.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern COMMAND =
      Pattern.compile("```\n\\./proviso ([^\n]+)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA =
      Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder = Path.of("");

  @Test
  void everyCommandPrintsWhatTheReadmeSays() throws IOException {
    String text = Files.readString(README);
    StringBuilder printed = new StringBuilder();
    Matcher block = COMMAND.matcher(text);
    int blocks = 0;
    while (block.find()) {
      blocks++;
      String output = CommandLineOutput.of(block.group(1).split(" "));
      if (!Boolean.getBoolean("readme.write")) {
        assertEquals(output, block.group(2), block.group(1));
      }
      block.appendReplacement(
          printed,
          Matcher.quoteReplacement(
              "```\n./proviso " + block.group(1) + "\n```\n\n```text\n" + output + "```"));
    }
    assertTrue(blocks >= 2, "README.md shows what commands print");
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(README, block.appendTail(printed).toString());
    }
  }

  @Test
  void theJavaCodeCompilesAndPrintsWhatTheReadmeSays() throws Exception {
    Matcher block = block(JAVA);

    assertShown(block, run(block.group(1)));
  }

  /** What all examples print, kept beside them. */
  @Test
  void theExamplesPrintWhatIsKeptBesideThem() throws IOException {
    Path kept = Path.of("examples/expected-output.txt");
    String printed = CommandLineOutput.of("assess", "examples/scenarios");
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(kept, printed);
    } else {
      assertEquals(Files.readString(kept), printed);
    }
  }

  private static Matcher block(Pattern pattern) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(README));
    if (!matcher.find()) {
      throw new AssertionError("README.md has no block " + pattern);
    }
    return matcher;
  }

  private static void assertShown(Matcher block, String printed) throws IOException {
    if (Boolean.getBoolean("readme.write")) {
      String text = Files.readString(README);
      Files.writeString(
          README, text.substring(0, block.start(2)) + printed + text.substring(block.end(2)));
    } else {
      assertEquals(printed, block.group(2));
    }
  }

  private String run(String code) throws Exception {
    String source =
        """
        import java.time.LocalDate;
        import org.proviso.Proviso;
        import org.proviso.advice.*;
        import org.proviso.patient.*;
        public class Readme { public static void main(String[] args) {
        %s
        } }
        """
            .formatted(code);
    Path file = Files.writeString(folder.resolve("Readme.java"), source);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-proc:none",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                file.toString());
    assertEquals(0, failed, errors.toString(StandardCharsets.UTF_8));
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Method main = loader.loadClass("Readme").getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String classPath() {
    return String.join(File.pathSeparator, "target/classes", System.getProperty("java.class.path"));
  }
}
