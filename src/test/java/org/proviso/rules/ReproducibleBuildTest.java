package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Shipped;

/** Building the shipped rules is a function of the files alone. */
class ReproducibleBuildTest {

  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void builtAgainEveryByteIsTheSameAsInTheLibrary(@TempDir Path temp) throws IOException {
    Path output = temp.resolve("classes");
    String version = Shipped.PROVISO.rulebook().edition().version();
    ShippedRulesBuild.build(Path.of("rules"), output, temp.resolve("sources"), version);
    Map<Path, byte[]> files = files(output);
    assertTrue(files.size() > 50, () -> "only " + files.keySet());
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      assertTrue(
          Arrays.equals(file.getValue(), bytes(CLASSES.resolve(file.getKey()))),
          () -> file.getKey() + " differs from the library's");
    }
  }

  /** A few rules, twice in one process: no counter or random name outlives a build. */
  @Test
  void builtTwiceInOneProcessEveryByteIsTheSame(@TempDir Path temp) throws IOException {
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    List<Rule> rules = rulebook.rules().subList(0, 6);
    String drl = DrlPrinter.print(RuleBase.SHIPPED_PACKAGE, rules, rulebook.vocabulary());
    ModelCompiler.compile(drl, temp.resolve("first"), temp.resolve("sources-1"));
    ModelCompiler.compile(drl, temp.resolve("second"), temp.resolve("sources-2"));
    Map<Path, byte[]> first = files(temp.resolve("first"));
    Map<Path, byte[]> second = files(temp.resolve("second"));
    assertTrue(first.size() > rules.size(), () -> "only " + first.keySet());
    assertEquals(first.keySet(), second.keySet(), "the same files");
    first.forEach(
        (path, bytes) ->
            assertTrue(
                Arrays.equals(bytes, second.get(path)),
                () -> path + " differs between two builds"));
  }

  private static Map<Path, byte[]> files(Path output) throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(output.relativize(path), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
