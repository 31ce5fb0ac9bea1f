package org.proviso.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.proviso.Proviso;
import org.proviso.patient.Patient;
import org.proviso.report.Manner;
import org.proviso.rules.Rule;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;
import org.proviso.teaching.Tutor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso why}: why a rule is raised for a patient, why not, or what keeps it open. */
@Command(
    name = "why",
    description = "Say why a rule is raised for a patient, why it is not, or what keeps it open.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WhyCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "Such as bupropion/seizure-disorder, or seizure-disorder.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "PATIENT",
      description = "A scenario file, or FHIR R4 in JSON.")
  private Path file = Path.of("");

  @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
  private AnswerFormat format = AnswerFormat.TEXT;

  @Mixin private OnePatient patients = new OnePatient();

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  WhyCommand() {}

  @Override
  public Integer call() {
    Proviso proviso = options.proviso();
    Rule rule = RuleName.find(name, proviso.rulebook());
    Patient patient = patients.in(file, proviso.rulebook());
    Inquiry inquiry = Tutor.of(proviso).about(patient);
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case TEXT ->
                  WhyText.write(
                      inquiry.why(rule.name()), inquiry, level.of(Manner.of(proviso.rulebook())));
              case JSON -> TeachingJson.of(inquiry).write(inquiry.why(rule.name()));
            });
    spec.commandLine().getOut().flush();
    return 0;
  }
}
