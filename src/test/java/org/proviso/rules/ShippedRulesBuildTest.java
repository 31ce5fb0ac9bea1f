package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.document.InvalidInputException;

/** What fails the build. */
class ShippedRulesBuildTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aShippedRuleWithoutASourceFailsTheBuildWithFileLineAndRule() throws IOException {
    copy(Path.of("rules"), folder.resolve("rules"));
    Path file = folder.resolve("rules/bupropion/allergy.drl");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("@cites\\( \"[^\"]*\" \\)", "@cites( \"\" )"));

    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> ShippedRulesBuild.build(folder.resolve("rules"), folder.resolve("out"), "0"));

    assertTrue(
        refused
            .getMessage()
            .matches(
                "(?s).*rules/bupropion/allergy\\.drl:\\d+: rule \"bupropion/allergy\": @cites names"
                    + " no source.*"),
        refused.getMessage());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
