package org.proviso.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;
import picocli.CommandLine.Option;

/** The options that choose one patient of a file. */
final class OnePatient {

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which patient, where the file holds several.")
  private @Nullable String id;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "As of another day, such as 2026-03-02.")
  private @Nullable LocalDate date;

  OnePatient() {}

  /**
   * The patient of a file.
   *
   * @throws InvalidInputException where there is none, or where several are there and none is named
   */
  Patient in(Path file, Rulebook rulebook) {
    List<Path> files = ScenarioFiles.in(file);
    if (files.size() > 1) {
      throw refused(file, "is a folder; name one file");
    }
    List<Patient> patients = patients(files.get(0), rulebook);
    List<String> ids = patients.stream().map(Patient::id).toList();
    if (id == null || PatientFiles.isFhir(files.get(0))) {
      if (patients.size() > 1) {
        throw refused(
            file,
            "holds "
                + patients.size()
                + " patients; name one with --id: "
                + String.join(", ", ids));
      }
      return patients.get(0);
    }
    String wanted = id;
    return patients.stream()
        .filter(patient -> patient.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> refused(file, "holds no patient '" + wanted + "'" + Nearest.hint(wanted, ids)));
  }

  private List<Patient> patients(Path file, Rulebook rulebook) {
    return new PatientFiles(rulebook, Optional.ofNullable(date), Optional.ofNullable(id)).in(file);
  }

  private static InvalidInputException refused(Path file, String why) {
    return new InvalidInputException(Place.of(file.toString()), why);
  }

  /** A patient's title, else id, for a heading. */
  static String named(Patient patient) {
    return patient.title().isBlank() ? patient.id() : patient.title();
  }
}
