package org.proviso.cli;

import java.util.concurrent.Callable;
import org.proviso.report.JsonReport;
import org.proviso.scenario.ScenarioSchema;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso schema}: the JSON Schemas, for editors and other programs. */
@Command(
    name = "schema",
    description = "Print a JSON Schema: of scenarios (for editors), or of assessments in JSON.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SchemaCommand implements Callable<Integer> {

  /** What a schema describes. */
  enum Of {
    SCENARIO,
    ASSESSMENT
  }

  @Parameters(paramLabel = "WHAT", description = "scenario or assessment.")
  private Of of = Of.SCENARIO;

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  SchemaCommand() {}

  @Override
  public Integer call() {
    String schema =
        of == Of.ASSESSMENT ? JsonReport.schema() : ScenarioSchema.of(options.proviso().rulebook());
    spec.commandLine().getOut().print(schema);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
