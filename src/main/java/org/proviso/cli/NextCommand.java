package org.proviso.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.patient.Patient;
import org.proviso.report.Manner;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;
import org.proviso.teaching.Tutor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso next}: what to ask next, and what the answers could raise. */
@Command(
    name = "next",
    description = "Say what to ask next, and what each answer would bring, two steps deep.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NextCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "PATIENT",
      description = "A scenario file, or FHIR R4 in JSON.")
  private Path file = Path.of("");

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      description = "How many questions are followed; ${DEFAULT-VALUE} unless said.")
  private int most = 5;

  @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
  private AnswerFormat format = AnswerFormat.TEXT;

  @Mixin private OnePatient patients = new OnePatient();

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  NextCommand() {}

  @Override
  public Integer call() {
    if (most < 1) {
      throw new InvalidInputException(
          Place.of("next"), "--most is " + most + "; allowed: 1 and more");
    }
    Proviso proviso = options.proviso();
    Patient patient = patients.in(file, proviso.rulebook());
    Inquiry inquiry = Tutor.of(proviso).about(patient);
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case TEXT ->
                  NextText.write(
                      inquiry.next(most), most, inquiry, level.of(Manner.of(proviso.rulebook())));
              case JSON -> TeachingJson.of(inquiry).next(inquiry.next(most));
            });
    spec.commandLine().getOut().flush();
    return 0;
  }
}
