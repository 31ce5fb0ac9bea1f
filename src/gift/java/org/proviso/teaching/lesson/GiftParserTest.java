package org.proviso.teaching.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parser that others wrote understands our GIFT as we mean it. */
class GiftParserTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyLessonIsUnderstoodChoiceByChoice() throws Exception {
    Map<String, Lesson> lessons = new TreeMap<>(Lessons.all());
    List<String> command =
        new ArrayList<>(
            List.of("node", Path.of("target/gift/parse.js").toAbsolutePath().toString()));
    for (Map.Entry<String, Lesson> lesson : lessons.entrySet()) {
      Path file = folder.resolve(lesson.getKey() + ".gift");
      Files.writeString(file, new GiftLesson().write(lesson.getValue()));
      command.add(file.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .directory(Path.of("target/gift").toFile())
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();

    assertEquals(0, process.waitFor(), "the parser refused a lesson");
    assertEquals(lessons.size(), lines.size());
    int at = 0;
    for (Map.Entry<String, Lesson> lesson : lessons.entrySet()) {
      JsonNode parsed = JSON.readTree(lines.get(at++));
      assertEquals(meant(lesson.getValue()), understood(parsed), lesson.getKey());
    }
  }

  private static List<String> meant(Lesson lesson) {
    List<String> meant = new ArrayList<>();
    meant.add("steps: " + lesson.stages().size());
    for (Exercise exercise : lesson.allExercises()) {
      meant.add(exercise.id() + ": " + exercise.asked());
      for (Choice choice : exercise.choices()) {
        meant.add((choice.correct() ? "= " : "~ ") + choice.text() + " # " + choice.feedback());
      }
    }
    return meant;
  }

  private static List<String> understood(JsonNode questions) {
    List<String> understood = new ArrayList<>();
    int steps = 0;
    for (JsonNode question : questions) {
      if (question.path("type").asText().equals("Description")) {
        steps++;
      } else if (question.path("type").asText().equals("MC")) {
        understood.add(
            question.path("title").asText() + ": " + question.path("stem").path("text").asText());
        for (JsonNode choice : question.path("choices")) {
          boolean correct =
              choice.path("isCorrect").asBoolean() || choice.path("weight").asDouble() > 0;
          understood.add(
              (correct ? "= " : "~ ")
                  + choice.path("text").path("text").asText()
                  + " # "
                  + choice.path("feedback").path("text").asText());
        }
      }
    }
    understood.add(0, "steps: " + steps);
    return understood;
  }
}
