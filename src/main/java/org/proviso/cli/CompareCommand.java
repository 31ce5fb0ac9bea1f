package org.proviso.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.proviso.Proviso;
import org.proviso.advice.SideBySide;
import org.proviso.report.Manner;
import org.proviso.report.SideBySideReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso compare}: the medicines beside each other for one patient. */
@Command(
    name = "compare",
    description = {
      "Lay the medicines side by side for a patient: what speaks for and against each, topic by topic.",
      "Nothing is added up, and nothing says which of them suits."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {

  /** The forms in which the comparison is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  @Parameters(
      index = "0",
      paramLabel = "PATIENT",
      description = "A scenario file, or FHIR R4 in JSON.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text (default), markdown, html or json.")
  private Format format = Format.TEXT;

  @Mixin private OnePatient patients = new OnePatient();

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  CompareCommand() {}

  @Override
  public Integer call() {
    Proviso proviso = options.proviso();
    SideBySideReport report =
        new SideBySideReport(
            SideBySide.of(
                proviso.assess(patients.in(file, proviso.rulebook())), proviso.rulebook()),
            level.of(Manner.of(proviso.rulebook())));
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case TEXT -> report.text(Terminal.style());
              case MARKDOWN -> report.markdown();
              case HTML -> report.html();
              case JSON -> report.json();
            });
    spec.commandLine().getOut().flush();
    return 0;
  }
}
