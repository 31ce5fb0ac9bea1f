package org.proviso.cli;

import org.proviso.report.JsonReport;
import org.proviso.scenario.ScenarioSchema;

/** {@code proviso schema}: the JSON Schemas, for editors and other programs. */
final class SchemaCommand implements Command {

  /** What a schema describes. */
  enum Of {
    SCENARIO,
    ASSESSMENT
  }

  private static final Word WHAT = Word.one("WHAT", "scenario or assessment.");

  SchemaCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "schema", "Print a JSON Schema: of scenarios (for editors), or of assessments in JSON.")
        .words(WHAT)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    Of of = given.oneOf(WHAT, Of.values());
    RuleOptions options = RuleOptions.of(given);
    given
        .out()
        .print(
            switch (of) {
              case SCENARIO -> ScenarioSchema.of(options.proviso().rulebook());
              case ASSESSMENT -> JsonReport.schema();
            });
    return 0;
  }
}
