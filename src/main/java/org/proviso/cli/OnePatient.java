package org.proviso.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.patient.Patient;
import org.proviso.report.Manner;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Tutor;

/**
 * What the commands have in common that ask about one patient of a file: {@code why}, {@code
 * what-if}, {@code what-changes}, {@code next} and {@code compare}.
 *
 * @param proviso the rules
 * @param patient the patient
 * @param manner how the answer is written
 */
record OnePatient(Proviso proviso, Patient patient, Manner manner) {

  static final Word RULE =
      Word.one("RULE", "Such as bupropion/seizure-disorder, or seizure-disorder.");

  static final Word PATIENT = Word.one("PATIENT", "A scenario file, or FHIR R4 in JSON.");

  private static final Option ID =
      Option.of("--id", "ID", "Which patient, where the file holds several.");

  private static final Option DATE =
      Option.of("--date", "DAY", "As of another day, such as 2026-03-02.");

  /** Which patient, for whom, by which rules. */
  static final List<Option> OPTIONS = options();

  private static List<Option> options() {
    List<Option> options = new ArrayList<>(List.of(ID, DATE, LevelOption.OPTION));
    options.addAll(RuleOptions.OPTIONS);
    return List.copyOf(options);
  }

  /**
   * The patient who was named, and how to write about them.
   *
   * @throws InvalidInputException where there is none, or where several are there and none is named
   */
  static OnePatient of(Given given) {
    Path file = given.path(PATIENT);
    Optional<String> id = given.text(ID);
    Optional<LocalDate> date = given.day(DATE);
    LevelOption level = LevelOption.of(given);
    Proviso proviso = RuleOptions.of(given).proviso();
    Rulebook rulebook = proviso.rulebook();
    Patient patient = find(file, new PatientFiles(rulebook, date, id));
    return new OnePatient(proviso, patient, level.of(Manner.of(rulebook)));
  }

  Rulebook rulebook() {
    return proviso.rulebook();
  }

  /** The rule that a name stands for. */
  Rule rule(String name) {
    return RuleName.find(name, rulebook());
  }

  /** What can be asked about the patient. */
  Inquiry inquiry() {
    return Tutor.of(proviso).about(patient);
  }

  private static Patient find(Path file, PatientFiles reader) {
    List<Path> files = ScenarioFiles.in(file);
    if (files.size() > 1) {
      throw refused(file, "is a folder; name one file");
    }
    List<Patient> patients = reader.in(files.get(0));
    if (patients.size() > 1) {
      List<String> ids = patients.stream().map(Patient::id).toList();
      throw refused(
          file,
          "holds " + patients.size() + " patients; name one with --id: " + String.join(", ", ids));
    }
    return patients.get(0);
  }

  private static InvalidInputException refused(Path file, String why) {
    return new InvalidInputException(Place.of(file.toString()), why);
  }

  /** A patient's title, else id, for a heading. */
  static String named(Patient patient) {
    return patient.title().isBlank() ? patient.id() : patient.title();
  }
}
