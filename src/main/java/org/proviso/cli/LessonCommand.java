package org.proviso.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** {@code proviso lesson}: a lesson with questions, choices and a key, made from a scenario. */
final class LessonCommand implements Command {

  /** The forms in which a lesson is written. */
  enum Format {
    HTML,
    MARKDOWN,
    MOODLE,
    GIFT
  }

  private static final Word SCENARIO = Word.one("SCENARIO", "A scenario file.");

  private static final Option FORMAT =
      Option.of(
          "--format",
          "FORM",
          "html (default) or markdown, a page; moodle or gift, a quiz to import.");

  private static final Option FOR =
      Option.of(
          "--for", "WHOM", "Of a page: teacher (default), with the key; or student, without.");

  private static final Option DIFFICULTY =
      Option.of("--difficulty", "HOW", "introductory, intermediate (default) or advanced.");

  private static final Option ID = Option.of("--id", "ID", "Which, where the file holds several.");

  LessonCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "lesson",
            "Make a lesson from a scenario: its record step by step, questions, choices and a key.",
            "A scenario may say what for and how, under 'lesson'; see examples/lessons.",
            "'proviso check LESSON' says when a rule has changed what is right in it.")
        .words(SCENARIO)
        .options(FORMAT, FOR, DIFFICULTY, ID, LevelOption.OPTION)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    Path file = given.path(SCENARIO);
    Format format = given.oneOf(FORMAT, Format.values()).orElse(Format.HTML);
    Audience audience = given.oneOf(FOR, Audience.values()).orElse(Audience.TEACHER);
    if (given.text(FOR).isPresent() && format != Format.HTML && format != Format.MARKDOWN) {
      throw new InvalidInputException(
          Place.of(FOR.name()), "is of use with html and markdown only; a quiz holds its key");
    }
    Difficulty difficulty =
        given.oneOf(DIFFICULTY, Difficulty.values()).orElse(Difficulty.INTERMEDIATE);
    LevelOption level = LevelOption.of(given);
    RuleOptions options = RuleOptions.of(given);
    if (Files.isDirectory(file) || PatientFiles.isFhir(file)) {
      throw new InvalidInputException(
          Place.of(file.toString()), "is no scenario; a lesson is made from one scenario file");
    }
    Proviso proviso = options.proviso();
    Scenario scenario =
        scenario(file, new ScenarioReader(proviso.rulebook()).read(file), given.text(ID));
    LessonWriter plain = new LessonWriter(proviso);
    LessonWriter writer = level.level().map(plain::at).orElse(plain);
    LessonForm form = form(format, audience, proviso.rulebook());
    given.out().print(form.write(writer.write(scenario, difficulty)));
    return 0;
  }

  private static Scenario scenario(Path file, List<Scenario> scenarios, Optional<String> id) {
    if (id.isEmpty() && scenarios.size() == 1) {
      return scenarios.get(0);
    }
    List<String> ids = scenarios.stream().map(Scenario::id).toList();
    return scenarios.stream()
        .filter(scenario -> id.equals(Optional.of(scenario.id())))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Place.of(file.toString()),
                    id.map(named -> "has no scenario '" + named + "'")
                            .orElse("holds several scenarios; give --id")
                        + "; allowed: "
                        + String.join(", ", ids)));
  }

  private static LessonForm form(Format format, Audience audience, Rulebook rulebook) {
    return switch (format) {
      case HTML -> LessonTemplate.html(audience, rulebook);
      case MARKDOWN -> LessonTemplate.markdown(audience, rulebook);
      case MOODLE -> new MoodleLesson();
      case GIFT -> new GiftLesson();
    };
  }
}
