package org.proviso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.proviso.Proviso;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.report.Manner;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;
import org.proviso.teaching.Tutor;
import org.proviso.teaching.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso what-if}: what would be said if some findings stood otherwise. */
@Command(
    name = "what-if",
    description = {
      "Say what would come, go or open if some findings of a patient stood otherwise.",
      "Without a supposition: what hangs on each finding that is known.",
      "It teaches how the rules read a record; it is no advice to change anything."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "PATIENT",
      description = "A scenario file, or FHIR R4 in JSON.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "FINDING=STATE",
      description = "What is supposed: present, absent or unknown; may be given again.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
  private AnswerFormat format = AnswerFormat.TEXT;

  @Mixin private OnePatient patients = new OnePatient();

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  WhatIfCommand() {}

  @Override
  public Integer call() {
    Proviso proviso = options.proviso();
    Map<String, State> supposed = Suppositions.read(words, proviso.rulebook().vocabulary());
    Patient patient = patients.in(file, proviso.rulebook());
    Inquiry inquiry = Tutor.of(proviso).about(patient);
    Manner manner = level.of(Manner.of(proviso.rulebook()));
    spec.commandLine()
        .getOut()
        .print(supposed.isEmpty() ? hinges(inquiry, manner) : whatIf(inquiry, supposed, manner));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private String hinges(Inquiry inquiry, Manner manner) {
    return switch (format) {
      case TEXT -> HingesText.write(inquiry, manner);
      case JSON -> TeachingJson.of(inquiry).hinges(inquiry.hinges());
    };
  }

  private String whatIf(Inquiry inquiry, Map<String, State> supposed, Manner manner) {
    WhatIf whatIf;
    try {
      whatIf = inquiry.whatIf(supposed);
    } catch (IllegalArgumentException excluded) {
      throw Suppositions.refused(excluded);
    }
    return switch (format) {
      case TEXT -> WhatIfText.write(whatIf, inquiry, manner);
      case JSON -> TeachingJson.of(inquiry).write(whatIf);
    };
  }
}
