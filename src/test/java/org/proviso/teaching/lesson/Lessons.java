package org.proviso.teaching.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.proviso.Shipped;
import org.proviso.advice.Scope;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** The lessons that can be made from all example patients, at every difficulty. */
final class Lessons {

  private static final Map<String, Lesson> ALL = new TreeMap<>();
  private static final List<Scenario> SCENARIOS = new ArrayList<>();

  private Lessons() {}

  /** Made once for all tests. */
  static synchronized Map<String, Lesson> all() throws IOException {
    if (ALL.isEmpty()) {
      ALL.putAll(make());
    }
    return ALL;
  }

  static synchronized List<Scenario> scenarios() throws IOException {
    if (SCENARIOS.isEmpty()) {
      SCENARIOS.addAll(read());
    }
    return SCENARIOS;
  }

  private static Map<String, Lesson> make() throws IOException {
    LessonWriter writer = new LessonWriter(Shipped.PROVISO);
    Map<String, Lesson> lessons = new TreeMap<>();
    for (Scenario scenario : scenarios()) {
      for (Difficulty difficulty : Difficulty.values()) {
        lessons.put(
            scenario.id() + "-" + difficulty.name().toLowerCase(Locale.ROOT),
            writer.write(scenario, difficulty));
      }
    }
    return lessons;
  }

  /** Those in scope. */
  private static List<Scenario> read() throws IOException {
    ScenarioReader reader = new ScenarioReader(Shipped.PROVISO.rulebook());
    List<Scenario> scenarios = new ArrayList<>();
    for (String folder : List.of("examples/scenarios", "examples/lessons")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
          reader.read(file).stream()
              .filter(
                  scenario ->
                      Shipped.PROVISO.assess(scenario.patient()).scope().state() != Scope.State.OUT)
              .forEach(scenarios::add);
        }
      }
    }
    return scenarios;
  }
}
