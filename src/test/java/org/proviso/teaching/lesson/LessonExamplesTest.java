package org.proviso.teaching.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.proviso.Shipped;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.ScenarioReader;

/**
 * The lessons kept in examples/lessons are those that are made today. After a wanted change write
 * them again: mvn test -Dtest=LessonExamplesTest -Dreadme.write=true.
 */
class LessonExamplesTest {

  private static final Path FOLDER = Path.of("examples/lessons");

  @TestFactory
  Stream<DynamicTest> theLessonsKeptAreThoseMadeToday() throws IOException {
    Map<Path, String> pages = new LinkedHashMap<>();
    Rulebook rulebook = Shipped.PROVISO.rulebook();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        Lesson lesson =
            new LessonWriter(Shipped.PROVISO)
                .write(new ScenarioReader(rulebook).read(file).get(0), Difficulty.INTERMEDIATE);
        String name = file.getFileName().toString().replace(".yaml", "");
        pages.put(
            FOLDER.resolve(name + ".teacher.md"),
            LessonTemplate.markdown(Audience.TEACHER, rulebook).write(lesson));
        pages.put(
            FOLDER.resolve(name + ".student.md"),
            LessonTemplate.markdown(Audience.STUDENT, rulebook).write(lesson));
        pages.put(FOLDER.resolve(name + ".gift"), new GiftLesson().write(lesson));
      }
    }
    assertEquals(18, pages.size());
    return pages.entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey().toString(), () -> compare(page.getKey(), page.getValue())));
  }

  private static void compare(Path kept, String made) throws IOException {
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(kept, made);
    } else {
      assertEquals(Files.readString(kept), made);
    }
  }
}
