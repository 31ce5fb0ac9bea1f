package org.proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/** Finds the files that a path stands for. */
final class ScenarioFiles {

  private ScenarioFiles() {}

  /**
   * The file itself; or, of a folder, all files of cases in it and below, or else the scenarios in
   * it.
   */
  static List<Path> in(Path path) {
    if (Files.isDirectory(path)) {
      List<Path> cases = files(path, Integer.MAX_VALUE, ".cases.yaml");
      List<Path> found = cases.isEmpty() ? files(path, 1, ".yaml", ".yml", ".json") : cases;
      if (found.isEmpty()) {
        throw new InvalidInputException(
            Place.of(path.toString()), "holds no scenario: no file ends in .yaml, .yml or .json");
      }
      return found;
    }
    if (!Files.exists(path)) {
      throw new InvalidInputException(Place.of(path.toString()), "there is no such file or folder");
    }
    return List.of(path);
  }

  private static List<Path> files(Path folder, int depth, String... endings) {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      List<Path> found = new ArrayList<>();
      paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.toString().endsWith(".schema.json"))
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .sorted()
          .forEach(found::add);
      return found;
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(folder.toString()), "cannot be read: " + e.getMessage());
    }
  }
}
