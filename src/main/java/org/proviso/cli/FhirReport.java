package org.proviso.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.proviso.fhir.answer.AssessmentBundle;
import org.proviso.fhir.answer.RecordBase;
import org.proviso.report.Report;
import org.proviso.report.Result;
import org.proviso.rules.Level;
import org.proviso.rules.Rulebook;

/** Results as one FHIR R4 Bundle, the assessments of all patients beside each other. */
record FhirReport(Rulebook rulebook, Instant recorded, Optional<Level> level) implements Report {

  @Override
  public String write(List<Result> results) {
    AssessmentBundle bundle =
        level
            .map(reader -> new AssessmentBundle(rulebook, recorded, reader))
            .orElseGet(() -> new AssessmentBundle(rulebook, recorded));
    for (Result result : results) {
      if (result.assessment().isPresent()) {
        bundle.add(result.assessment().get(), base(Path.of(result.file())));
      } else {
        bundle.addRefused(result.faults());
      }
    }
    return bundle.write();
  }

  /** The resources of a FHIR record are referred to as the record names them. */
  private static RecordBase base(Path file) {
    return PatientFiles.isFhir(file) ? RecordBase.relative() : RecordBase.none();
  }
}
