package org.proviso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;
import org.proviso.teaching.lesson.LessonMark;

/** Finds written lessons, and the example patients that they were made from. */
final class LessonFiles {

  private static final List<String> ENDINGS = List.of(".html", ".md", ".gift", ".xml");
  private static final List<String> SCENARIO_ENDINGS = List.of(".yaml", ".yml", ".json");

  private LessonFiles() {}

  /**
   * A written lesson.
   *
   * @param file where it is
   * @param mark what it was made from
   */
  record Found(Path file, LessonMark mark) {}

  /** Whether a path is a file that could be a lesson, and no scenario. */
  static boolean isLesson(Path path) {
    return Files.isRegularFile(path) && ENDINGS.stream().anyMatch(path.toString()::endsWith);
  }

  /**
   * The lessons that paths stand for: files, and what has the mark of a lesson in a folder.
   *
   * @throws InvalidInputException where a file that is named has no mark
   */
  static List<Found> in(List<Path> paths) {
    List<Found> found = new ArrayList<>();
    for (Path path : paths) {
      if (isLesson(path)) {
        LessonMark mark =
            mark(path)
                .orElseThrow(
                    () ->
                        new InvalidInputException(
                            Place.of(path.toString()),
                            "is no lesson of 'proviso lesson': it does not say what it was made"
                                + " from"));
        found.add(new Found(path, mark));
      } else if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          files
              .filter(LessonFiles::isLesson)
              .sorted()
              .forEach(file -> mark(file).ifPresent(mark -> found.add(new Found(file, mark))));
        } catch (IOException e) {
          throw new InvalidInputException(
              Place.of(path.toString()), "cannot be read: " + e.getMessage());
        }
      }
    }
    return found;
  }

  private static Optional<LessonMark> mark(Path file) {
    try {
      return LessonMark.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "cannot be read: " + e.getMessage());
    }
  }

  /** The example patient that a lesson was made from, where it stands beside it. */
  static Optional<Scenario> scenario(Found lesson, ScenarioReader reader) {
    String id = lesson.mark().scenario();
    for (String ending : SCENARIO_ENDINGS) {
      Path file = lesson.file().resolveSibling(id + ending);
      if (!id.contains("/") && !id.contains("\\") && Files.isRegularFile(file)) {
        return reader.read(file).stream().filter(scenario -> scenario.id().equals(id)).findFirst();
      }
    }
    return Optional.empty();
  }
}
