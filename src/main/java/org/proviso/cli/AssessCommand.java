package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.Proviso;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.patient.Patient;
import org.proviso.report.Detail;
import org.proviso.report.HtmlReport;
import org.proviso.report.JsonReport;
import org.proviso.report.Manner;
import org.proviso.report.MarkdownReport;
import org.proviso.report.Report;
import org.proviso.report.Result;
import org.proviso.report.TextReport;
import org.proviso.rules.Rulebook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso assess}: what is raised, what is open, and why. */
@Command(
    name = "assess",
    description = "Assess patients: what is raised, what is open, and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AssessCommand implements Callable<Integer> {

  /** The forms in which an assessment is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    FHIR
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Scenarios, FHIR R4 files (JSON, NDJSON), or folders of them.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text (default), markdown, html, json, or fhir: an R4 Bundle.")
  private Format format = Format.TEXT;

  @Option(
      names = "--detail",
      paramLabel = "HOW",
      description = "compact or full; full for one patient, compact for several unless said.")
  private @Nullable Detail detail;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Assess as of another day, such as 2026-03-02.")
  private @Nullable LocalDate date;

  @Option(
      names = "--recorded",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "In FHIR: when it is recorded, such as 2026-03-02T10:15:00Z; now unless said.")
  private @Nullable Instant recorded;

  @Option(
      names = "--patient",
      paramLabel = "ID",
      description = "In FHIR: whose record to read where a file holds several patients.")
  private @Nullable String patient;

  @Option(names = "--verdicts", description = "In JSON: the verdict of every rule too.")
  private boolean verdicts;

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  AssessCommand() {}

  @Override
  public Integer call() {
    ScenarioFiles.Found found = ScenarioFiles.in(paths);
    List<Path> files = found.files();
    Proviso proviso = options.proviso();
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = new Progress(files.size(), err);
    List<Result> results = new ArrayList<>();
    for (Fault fault : found.faults()) {
      err.println("proviso: " + fault);
      results.add(Result.refused(fault.place().file(), List.of(fault)));
    }
    PatientFiles patients =
        new PatientFiles(
            proviso.rulebook(), Optional.ofNullable(date), Optional.ofNullable(patient));
    for (Path file : files) {
      try {
        for (Patient each : patients.in(file)) {
          results.add(Result.of(file.toString(), proviso.assess(each)));
        }
      } catch (InvalidInputException e) {
        e.faults().forEach(fault -> err.println("proviso: " + fault));
        results.add(Result.refused(file.toString(), e.faults()));
      }
      progress.step();
    }
    progress.end();
    spec.commandLine().getOut().print(report(proviso.rulebook(), results).write(results));
    spec.commandLine().getOut().flush();
    boolean refused = results.stream().anyMatch(result -> result.assessment().isEmpty());
    return refused ? Main.INPUT_IS_WRONG : 0;
  }

  private Report report(Rulebook rulebook, List<Result> results) {
    Detail chosen = detail != null ? detail : results.size() == 1 ? Detail.FULL : Detail.COMPACT;
    Manner manner = level.of(Manner.of(rulebook).with(chosen));
    return switch (format) {
      case TEXT -> new TextReport(manner, Terminal.style());
      case JSON ->
          new JsonReport(
              manner, verdicts ? JsonReport.Verdicts.WRITTEN : JsonReport.Verdicts.LEFT_OUT);
      case MARKDOWN -> new MarkdownReport(manner);
      case HTML -> new HtmlReport(manner);
      case FHIR -> new FhirReport(rulebook, recorded != null ? recorded : now(), level.level());
    };
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
