package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;
import org.proviso.teaching.lesson.Audience;
import org.proviso.teaching.lesson.Difficulty;
import org.proviso.teaching.lesson.GiftLesson;
import org.proviso.teaching.lesson.LessonForm;
import org.proviso.teaching.lesson.LessonTemplate;
import org.proviso.teaching.lesson.LessonWriter;
import org.proviso.teaching.lesson.MoodleLesson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso lesson}: a lesson with questions, choices and a key, made from a scenario. */
@Command(
    name = "lesson",
    description = {
      "Make a lesson from a scenario: its record step by step, questions, choices and a key.",
      "A scenario may say what for and how, under 'lesson'; see examples/lessons.",
      "'proviso check LESSON' says when a rule has changed what is right in it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LessonCommand implements Callable<Integer> {

  /** The forms in which a lesson is written. */
  enum Format {
    HTML,
    MARKDOWN,
    MOODLE,
    GIFT
  }

  @Parameters(paramLabel = "SCENARIO", description = "A scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "html (default) or markdown, a page; moodle or gift, a quiz to import.")
  private Format format = Format.HTML;

  @Option(
      names = "--for",
      paramLabel = "WHOM",
      description = "Of a page: teacher (default), with the key; or student, without.")
  private Audience audience = Audience.TEACHER;

  @Option(
      names = "--difficulty",
      paramLabel = "HOW",
      description = "introductory, intermediate (default) or advanced.")
  private Difficulty difficulty = Difficulty.INTERMEDIATE;

  @Option(names = "--id", paramLabel = "ID", description = "Which, where the file holds several.")
  private @Nullable String id;

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  LessonCommand() {}

  @Override
  public Integer call() {
    if (Files.isDirectory(file) || PatientFiles.isFhir(file)) {
      throw new InvalidInputException(
          Place.of(file.toString()), "is no scenario; a lesson is made from one scenario file");
    }
    Proviso proviso = options.proviso();
    Scenario scenario = scenario(new ScenarioReader(proviso.rulebook()).read(file));
    PrintWriter out = spec.commandLine().getOut();
    LessonWriter plain = new LessonWriter(proviso);
    LessonWriter writer = level.level().map(plain::at).orElse(plain);
    out.print(form(proviso.rulebook()).write(writer.write(scenario, difficulty)));
    out.flush();
    return 0;
  }

  private Scenario scenario(List<Scenario> scenarios) {
    List<String> ids = scenarios.stream().map(Scenario::id).toList();
    if (id == null && scenarios.size() == 1) {
      return scenarios.get(0);
    }
    return scenarios.stream()
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Place.of(file.toString()),
                    (id == null
                            ? "holds several scenarios; give --id"
                            : "has no scenario '" + id + "'")
                        + "; allowed: "
                        + String.join(", ", ids)));
  }

  private LessonForm form(Rulebook rulebook) {
    return switch (format) {
      case HTML -> LessonTemplate.html(audience, rulebook);
      case MARKDOWN -> LessonTemplate.markdown(audience, rulebook);
      case MOODLE -> new MoodleLesson();
      case GIFT -> new GiftLesson();
    };
  }
}
