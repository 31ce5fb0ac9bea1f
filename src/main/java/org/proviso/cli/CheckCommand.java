package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.proviso.Proviso;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso check}: whether scenarios are assessed as they expect. */
@Command(
    name = "check",
    description = {
      "Check that scenarios are assessed as they expect.",
      "A file x.cases.yaml is complete over the rules of x.drl beside it.",
      "With --language it says at the end what that language lacks."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  private static final int EXPECTATIONS_FAILED = 1;
  private static final int GAPS_SHOWN = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Scenario files, or folders of them.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private int passed;
  private int failed;
  private int silent;
  private int refused;

  CheckCommand() {}

  @Override
  public Integer call() {
    ScenarioFiles.Found found = ScenarioFiles.in(paths);
    List<Path> files = found.files();
    for (Fault fault : found.faults()) {
      refused++;
      spec.commandLine().getErr().println("proviso: " + fault);
    }
    Proviso proviso = options.proviso();
    Progress progress = new Progress(files.size(), spec.commandLine().getErr());
    for (Path file : files) {
      check(file, proviso);
      progress.step();
    }
    progress.end();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        passed
            + " as expected, "
            + failed
            + " not as expected, "
            + silent
            + " expect nothing, "
            + refused
            + " files refused");
    proviso.rulebook().texts().lacking(GAPS_SHOWN).ifPresent(out::println);
    out.flush();
    return refused > 0 ? Main.INPUT_IS_WRONG : failed > 0 ? EXPECTATIONS_FAILED : 0;
  }

  private void check(Path file, Proviso proviso) {
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
          PrintWriter out = spec.commandLine().getOut();
          out.println(scenario.place() + ": " + scenario.id());
          differences.forEach(difference -> out.println("  " + difference));
        }
      }
    } catch (InvalidInputException e) {
      refused++;
      e.faults().forEach(fault -> spec.commandLine().getErr().println("proviso: " + fault));
    }
  }
}
