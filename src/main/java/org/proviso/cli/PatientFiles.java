package org.proviso.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.fhir.FhirReader;
import org.proviso.fhir.FhirRecord;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** Reads the patients of a file, a scenario or FHIR as the file itself shows. */
final class PatientFiles {

  private final Optional<LocalDate> date;
  private final Optional<String> named;
  private final ScenarioReader scenarios;
  private final FhirReader fhir;

  PatientFiles(Rulebook rulebook, Optional<LocalDate> date, Optional<String> named) {
    this.date = date;
    this.named = named;
    scenarios = new ScenarioReader(rulebook);
    fhir = FhirReader.of(rulebook);
  }

  /**
   * The patients of a file.
   *
   * @throws org.proviso.document.InvalidInputException with every fault found
   */
  List<Patient> in(Path file) {
    if (isFhir(file)) {
      FhirRecord record = fhir.record();
      date.ifPresent(record::on);
      named.ifPresent(record::patient);
      return List.of(record.add(file).patient());
    }
    List<Patient> patients = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Scenario scenario :
        date.isPresent() ? scenarios.read(file, date.get()) : scenarios.read(file)) {
      ids.add(scenario.id());
      if (named.isEmpty() || named.get().equals(scenario.id())) {
        patients.add(scenario.patient());
      }
    }
    if (patients.isEmpty()) {
      String id = named.orElse("");
      throw new InvalidInputException(
          Place.of(file.toString()), "holds no patient '" + id + "'" + Nearest.hint(id, ids));
    }
    return patients;
  }

  /** A file of NDJSON, or of JSON whose outermost object has a {@code resourceType}. */
  static boolean isFhir(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".ndjson")) {
      return true;
    }
    if (!name.endsWith(".json")) {
      return false;
    }
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("resourceType")) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
