package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.rules.Texts;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;
import org.proviso.teaching.lesson.LessonCheck;

/** {@code proviso check}: whether scenarios are assessed as they expect. */
final class CheckCommand implements Command {

  private static final int EXPECTATIONS_FAILED = 1;
  private static final int GAPS_SHOWN = 20;

  private static final Word PATHS =
      Word.atLeastOne("PATH", "Scenario files and lessons, or folders of them.");

  private int passed;
  private int failed;
  private int silent;
  private int refused;

  CheckCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "check",
            "Check that scenarios are assessed as they expect, and that lessons are up to date.",
            "A file x.cases.yaml is complete over the rules of x.drl beside it.",
            "At the end it says which rules have no words for students, and what a --language lacks.")
        .words(PATHS)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    List<Path> paths = given.paths(PATHS);
    RuleOptions options = RuleOptions.of(given);
    List<LessonFiles.Found> lessons = LessonFiles.in(paths);
    List<Path> others = paths.stream().filter(path -> !LessonFiles.isLesson(path)).toList();
    ScenarioFiles.Found found =
        others.isEmpty() ? new ScenarioFiles.Found(List.of(), List.of()) : ScenarioFiles.in(others);
    List<Path> files = found.files();
    refused += found.faults().size();
    given.tell(found.faults());
    Proviso proviso = options.proviso();
    Progress progress = new Progress(files.size(), given.err());
    for (Path file : files) {
      check(file, proviso, given);
      progress.step();
    }
    progress.end();
    lessons.forEach(lesson -> check(lesson, proviso, given.out()));
    PrintWriter out = given.out();
    out.println(
        passed
            + " as expected, "
            + failed
            + " not as expected, "
            + silent
            + " expect nothing, "
            + refused
            + " files refused");
    tellGaps(proviso.rulebook().texts(), out);
    return refused > 0 ? Main.INPUT_IS_WRONG : failed > 0 ? EXPECTATIONS_FAILED : 0;
  }

  private static void tellGaps(Texts texts, PrintWriter out) {
    List<String> rules = texts.withoutStudents();
    if (!rules.isEmpty()) {
      out.println("no words for students, who read the clinician's: " + String.join(", ", rules));
    }
    texts.lacking(GAPS_SHOWN).ifPresent(out::println);
  }

  private void check(LessonFiles.Found lesson, Proviso proviso, PrintWriter out) {
    LessonCheck.Standing standing =
        new LessonCheck(proviso)
            .standing(
                lesson.mark(),
                LessonFiles.scenario(lesson, new ScenarioReader(proviso.rulebook())));
    boolean isRight =
        standing == LessonCheck.Standing.UP_TO_DATE
            || standing == LessonCheck.Standing.OTHER_RULEBOOK;
    passed += isRight ? 1 : 0;
    failed += isRight ? 0 : 1;
    String said =
        switch (standing) {
          case UP_TO_DATE -> "";
          case OTHER_RULEBOOK -> "was made from another rulebook; its questions and key still hold";
          case OUT_OF_DATE ->
              "is out of date: its questions, key or feedback are others now; make it again with"
                  + " 'proviso lesson'";
          case CANNOT_BE_TOLD ->
              "was made from another rulebook, and '"
                  + lesson.mark().scenario()
                  + ".yaml', which it was made from, is not beside it";
        };
    if (!said.isEmpty()) {
      out.println(
          lesson.file()
              + ": "
              + said
              + " (made from rulebook "
              + lesson.mark().rulebook()
              + ", "
              + lesson.mark().digest().substring(0, 12)
              + ")");
    }
  }

  private void check(Path file, Proviso proviso, Given given) {
    Check check = new Check(proviso.rulebook());
    try {
      Set<String> beside = check.rulesBeside(file);
      for (Scenario scenario : new ScenarioReader(proviso.rulebook()).read(file)) {
        if (scenario.expectation().isEmpty()) {
          silent++;
          continue;
        }
        List<String> differences =
            check.differences(scenario, proviso.assess(scenario.patient()), beside);
        if (differences.isEmpty()) {
          passed++;
        } else {
          failed++;
          PrintWriter out = given.out();
          out.println(scenario.place() + ": " + scenario.id());
          differences.forEach(difference -> out.println("  " + difference));
        }
      }
    } catch (InvalidInputException e) {
      refused++;
      given.tell(e.faults());
    }
  }
}
