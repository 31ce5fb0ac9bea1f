package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Shipped;

/** One more file in {@code rules/texts} is one more language of the library. */
class ShippedLanguageTest {

  private static final Path LANGUAGE =
      Path.of("src/test/resources/fixtures/language/texts/xx.yaml");

  @TempDir private Path folder = Path.of("");

  @Test
  void aLanguageBesideTheEnglishOneIsBuiltIntoTheLibraryAndReadWhenItIsAskedFor() throws Exception {
    Path rules = folder.resolve("rules");
    copy(Path.of("rules"), rules);
    Files.copy(LANGUAGE, rules.resolve("texts/xx.yaml"));
    Path output = folder.resolve("classes");
    ShippedRulesBuild.build(rules, output, "1");

    List<String> edition = Files.readAllLines(output.resolve("org/proviso/rulebook.edition"));
    assertEquals("xx", edition.get(2));
    assertNotEquals(Shipped.PROVISO.rulebook().edition().digest(), edition.get(1), "it is told");
    for (String name : List.of("rules.json", "documents.json")) {
      assertEquals(
          Files.size(Path.of("target/classes/org/proviso", name)),
          Files.size(output.resolve("org/proviso").resolve(name)),
          "what is read at every start has not grown");
    }
    assertEquals("zupropion", labelOfBupropion(output));
  }

  /** In a class loader of its own, in which the library is the one just built. */
  private static String labelOfBupropion(Path output) throws Exception {
    URL[] path =
        Stream.concat(
                Stream.of(output),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of))
            .map(ShippedLanguageTest::url)
            .toArray(URL[]::new);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Object engine = call(loader.loadClass("org.proviso.rules.RuleEngine"), null, "shipped");
      Method in = engine.getClass().getMethod("in", String.class);
      Object rulebook = call(engine.getClass(), in.invoke(engine, "xx"), "rulebook");
      List<?> drugs = (List<?>) call(rulebook.getClass(), rulebook, "drugs");
      assertTrue(drugs.size() == 2, drugs::toString);
      return (String) call(drugs.get(1).getClass(), drugs.get(1), "label");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Object call(
      Class<?> type, @org.jspecify.annotations.Nullable Object on, String name)
      throws ReflectiveOperationException {
    return type.getMethod(name).invoke(on);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
