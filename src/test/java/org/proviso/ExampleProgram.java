package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * An example with a project of its own, compiled and run on the class path of the tests.
 *
 * @param folder where its project stands; its README shows what it prints
 * @param main its main class
 */
public record ExampleProgram(Path folder, String main) {

  private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  /** Compares what it prints with its README; with {@code -Dreadme.write=true} writes it there. */
  public void assertPrintsWhatItsReadmeSays(Path classes, String... arguments) throws Exception {
    compile(classes);
    String printed = printed(classes, arguments);
    Path readme = folder.resolve("README.md");
    String text = Files.readString(readme);
    Matcher shown = OUTPUT.matcher(text);
    assertTrue(shown.find(), readme + " shows what is printed");
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(
          readme, text.substring(0, shown.start(1)) + printed + text.substring(shown.end(1)));
    } else {
      assertEquals(shown.group(1), printed);
    }
  }

  private void compile(Path classes) throws IOException {
    String path =
        String.join(File.pathSeparator, "target/classes", System.getProperty("java.class.path"));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-cp", path, "-d", classes.toString()));
    try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
      sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(String[]::new));
    assertEquals(0, failed, errors.toString(StandardCharsets.UTF_8));
  }

  private String printed(Path classes, String... arguments) throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
