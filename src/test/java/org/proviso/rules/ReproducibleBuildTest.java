package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    ShippedRulesBuild.build(Path.of("rules"), output, version);
    Map<Path, byte[]> files = files(output);
    assertEquals(
        4, files.size(), () -> "rules, documents, terminology and edition, not " + files.keySet());
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      assertTrue(
          Arrays.equals(file.getValue(), bytes(CLASSES.resolve(file.getKey()))),
          () -> file.getKey() + " differs from the library's");
    }
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
