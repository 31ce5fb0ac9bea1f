package org.proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/** Finds the files that a path stands for. */
final class ScenarioFiles {

  private static final String[] ENDINGS = {".yaml", ".yml", ".json", ".ndjson"};

  private ScenarioFiles() {}

  /**
   * The files that were found, and what is wrong with paths that stand for none.
   *
   * @param files the files, in the order of the paths
   * @param faults a fault for each path that stands for no file
   */
  record Found(List<Path> files, List<Fault> faults) {}

  /**
   * The files that paths stand for.
   *
   * @throws InvalidInputException where no path stands for any
   */
  static Found in(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.addAll(in(path));
      } catch (InvalidInputException e) {
        faults.addAll(e.faults());
      }
    }
    if (files.isEmpty()) {
      throw new InvalidInputException(faults);
    }
    return new Found(files, faults);
  }

  /**
   * The file itself; or, of a folder, all files of cases in it and below, or else the scenarios in
   * it.
   */
  static List<Path> in(Path path) {
    if (Files.isDirectory(path)) {
      List<Path> cases = files(path, Integer.MAX_VALUE, ".cases.yaml");
      List<Path> found = cases.isEmpty() ? files(path, 1, ENDINGS) : cases;
      if (found.isEmpty()) {
        throw new InvalidInputException(
            Place.of(path.toString()),
            "holds no patient: no file ends in .yaml, .yml, .json or .ndjson");
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
