package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;

/**
 * One patient's record, gathered from as many resources and Bundles as there are. What is told of
 * other patients is left out. Not thread-safe; make a new one for each patient.
 */
public final class FhirRecord {

  private final Terms terms;
  private final JsonSource source;
  private final Resources resources = new Resources();
  private final Notes notes = new Notes();
  private final RecordDay day = new RecordDay();
  private final Bundles bundles = new Bundles(resources, day, notes);
  private Optional<LocalDate> date = Optional.empty();
  private String named = "";
  private String name = "FHIR";

  FhirRecord(Terms terms, JsonSource source) {
    this.terms = terms;
    this.source = source;
  }

  /**
   * The day of the assessment. Where none is given it is the latest day of a Bundle's timestamp, or
   * else the latest day on which something in the record was written down or happened; the clock is
   * never read.
   */
  public FhirRecord on(LocalDate assessment) {
    date = Optional.of(assessment);
    return this;
  }

  /** Names the patient: {@code 123}, {@code Patient/123}, or the fullUrl in the Bundle. */
  public FhirRecord patient(String id) {
    named = id;
    return this;
  }

  /**
   * Adds a resource, or all that a Bundle holds.
   *
   * @param where what it is called in places, such as {@code prefetch.conditions}; a resource with
   *     an id is called by that
   * @throws InvalidInputException where it is no resource of FHIR R4
   */
  public FhirRecord add(JsonNode resource, String where) {
    bundles.add(resource, where);
    return this;
  }

  /** Adds JSON in UTF-8: one resource or Bundle, or several one after the other (NDJSON). */
  public FhirRecord add(byte[] utf8, String where) {
    return addAll(source.read(utf8, where.isEmpty() ? name : where), where);
  }

  /** Adds a stream of JSON in UTF-8, read to its end; closing it is the caller's. */
  public FhirRecord add(InputStream stream, String where) {
    return addAll(source.read(stream, where.isEmpty() ? name : where), where);
  }

  /** Adds a file of JSON or NDJSON. */
  public FhirRecord add(Path file) {
    name = file.toString();
    return addAll(source.read(file), "");
  }

  private FhirRecord addAll(List<JsonNode> documents, String where) {
    int line = 0;
    for (JsonNode document : documents) {
      line++;
      String place = where.isEmpty() ? "line[" + line + "]" : where + "[" + line + "]";
      add(document, documents.size() == 1 ? where : place);
    }
    return this;
  }

  /**
   * Notes a part of the record that could not be had. It is listed as unread, and what it could
   * have answered stays unknown; which lists that are is told from the name, and where the name
   * does not tell it may be any.
   *
   * @param where what it is called, such as {@code prefetch.conditions}
   * @param reason why it could not be had
   */
  public FhirRecord unreachable(String where, String reason) {
    bundles.missing(where, reason, "");
    return this;
  }

  /** Notes a part of the record that could not be had, and that belongs to one list. */
  public FhirRecord unreachable(String where, String reason, RecordList list) {
    notes.add(where, "a part of the record", reason, list);
    return this;
  }

  /**
   * The patient as recorded, in the words of the core, with all that was not understood.
   *
   * @throws InvalidInputException where there is no Patient, or several of which none is named, or
   *     not the one that is named, or nothing in the record has a date and none was given
   */
  public Patient patient() {
    Resource patient = Subjects.patient(resources, named, name);
    LocalDate assessment =
        date.or(day::latest)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        Place.of(name),
                        "nothing in it has a date; give the day of the assessment"));
    Notes read = notes.copy();
    Patient.Builder builder = Patient.on(assessment);
    Intake intake =
        new Intake(
            patient.json().path("birthDate").asText(""),
            resources,
            new Subjects(resources, patient),
            terms,
            assessment,
            builder,
            read);
    new ResourceReader(intake, patient).readAll();
    read.unread().forEach(builder::unread);
    return builder.build();
  }
}
