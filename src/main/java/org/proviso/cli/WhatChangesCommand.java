package org.proviso.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.proviso.Proviso;
import org.proviso.patient.Patient;
import org.proviso.report.Manner;
import org.proviso.rules.Rule;
import org.proviso.teaching.Changes;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;
import org.proviso.teaching.Tutor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso what-changes}: the fewest findings that would make a rule come out otherwise. */
@Command(
    name = "what-changes",
    description = {
      "Say which findings, and as few as can be, would make a rule come out otherwise.",
      "It teaches how a rule reads a record; it is no advice to change anything."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WhatChangesCommand implements Callable<Integer> {

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

  WhatChangesCommand() {}

  @Override
  public Integer call() {
    Proviso proviso = options.proviso();
    Rule rule = RuleName.find(name, proviso.rulebook());
    Patient patient = patients.in(file, proviso.rulebook());
    Inquiry inquiry = Tutor.of(proviso).about(patient);
    Changes changes = inquiry.changes(rule.name());
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case TEXT ->
                  ChangesText.write(changes, inquiry, level.of(Manner.of(proviso.rulebook())));
              case JSON -> TeachingJson.of(inquiry).write(changes);
            });
    spec.commandLine().getOut().flush();
    return 0;
  }
}
