package org.proviso.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
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

/** {@code proviso assess}: what is raised, what is open, and why. */
final class AssessCommand implements Command {

  /** The forms in which an assessment is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    FHIR
  }

  private static final Word PATHS =
      Word.atLeastOne("PATH", "Scenarios, FHIR R4 files (JSON, NDJSON), or folders of them.");

  private static final Option FORMAT =
      Option.of("--format", "FORM", "text (default), markdown, html, json, or fhir: an R4 Bundle.");

  private static final Option DETAIL =
      Option.of(
          "--detail",
          "HOW",
          "compact or full; full for one patient, compact for several unless said.");

  private static final Option DATE =
      Option.of("--date", "DAY", "Assess as of another day, such as 2026-03-02.");

  private static final Option RECORDED =
      Option.of(
          "--recorded",
          "INSTANT",
          "In FHIR: when it is recorded, such as 2026-03-02T10:15:00Z; now unless said.");

  private static final Option PATIENT =
      Option.of("--patient", "ID", "Whose record to read where a file holds several patients.");

  private static final Option VERDICTS =
      Option.flag("--verdicts", "In JSON: the verdict of every rule too.");

  /**
   * How the assessments are written, as it was given.
   *
   * @param format the form
   * @param detail how much, where it was said
   * @param recorded when it is recorded, where it was said
   * @param verdicts whether the verdict of every rule is written
   * @param level for whom
   */
  private record Form(
      Format format,
      Optional<Detail> detail,
      Optional<Instant> recorded,
      boolean verdicts,
      LevelOption level) {}

  AssessCommand() {}

  @Override
  public Usage usage() {
    return Usage.of("assess", "Assess patients: what is raised, what is open, and why.")
        .words(PATHS)
        .options(FORMAT, DETAIL, DATE, RECORDED, PATIENT, VERDICTS, LevelOption.OPTION)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) {
    Form form = form(given);
    Optional<LocalDate> date = given.day(DATE);
    Optional<String> patient = given.text(PATIENT);
    RuleOptions options = RuleOptions.of(given);
    ScenarioFiles.Found found = ScenarioFiles.in(given.paths(PATHS));
    Proviso proviso = options.proviso();
    Progress progress = new Progress(found.files().size(), given.err());
    List<Result> results = new ArrayList<>();
    given.tell(found.faults());
    for (Fault fault : found.faults()) {
      results.add(Result.refused(fault.place().file(), List.of(fault)));
    }
    boolean isRefused = !found.faults().isEmpty();
    PatientFiles patients = new PatientFiles(proviso.rulebook(), date, patient);
    for (Path file : found.files()) {
      try {
        for (Patient each : patients.in(file)) {
          results.add(Result.of(file.toString(), proviso.assess(each)));
        }
      } catch (InvalidInputException e) {
        given.tell(e.faults());
        results.add(Result.refused(file.toString(), e.faults()));
        isRefused = true;
      }
      progress.step();
    }
    progress.end();
    given.out().print(report(form, proviso.rulebook(), results.size()).write(results));
    return isRefused ? Main.INPUT_IS_WRONG : 0;
  }

  private static Form form(Given given) {
    Format format = given.oneOf(FORMAT, Format.values()).orElse(Format.TEXT);
    if (given.has(VERDICTS) && format != Format.JSON) {
      throw new InvalidInputException(
          Place.of(VERDICTS.name()), "is of use with --format json only");
    }
    Optional<Instant> recorded = given.instant(RECORDED);
    if (recorded.isPresent() && format != Format.FHIR) {
      throw new InvalidInputException(
          Place.of(RECORDED.name()), "is of use with --format fhir only");
    }
    return new Form(
        format,
        given.oneOf(DETAIL, Detail.values()),
        recorded,
        given.has(VERDICTS),
        LevelOption.of(given));
  }

  private static Report report(Form form, Rulebook rulebook, int results) {
    Detail unlessSaid = results == 1 ? Detail.FULL : Detail.COMPACT;
    Manner manner = form.level().of(Manner.of(rulebook).with(form.detail().orElse(unlessSaid)));
    return switch (form.format()) {
      case TEXT -> new TextReport(manner, Terminal.style());
      case JSON ->
          new JsonReport(
              manner, form.verdicts() ? JsonReport.Verdicts.WRITTEN : JsonReport.Verdicts.LEFT_OUT);
      case MARKDOWN -> new MarkdownReport(manner);
      case HTML -> new HtmlReport(manner);
      case FHIR ->
          new FhirReport(
              rulebook, form.recorded().orElseGet(AssessCommand::now), form.level().level());
    };
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
