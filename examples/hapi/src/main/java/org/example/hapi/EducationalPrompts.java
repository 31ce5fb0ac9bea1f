package org.example.hapi;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Bundle;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.fhir.FhirReader;
import org.proviso.fhir.answer.AssessmentBundle;
import org.proviso.fhir.answer.RecordBase;

/**
 * Where HAPI FHIR and Proviso meet: HAPI's resources go in and come out, JSON goes between. Make
 * one and use it from any thread.
 */
public final class EducationalPrompts {

  private final FhirContext context;
  private final RecordBase base;
  private final Proviso proviso = Proviso.standard();
  private final FhirReader reader = FhirReader.of(proviso.rulebook());

  /**
   * @param context the application's own
   * @param server the FHIR server that holds the record; evidence refers to its resources
   */
  public EducationalPrompts(FhirContext context, URI server) {
    this.context = context;
    base = RecordBase.at(server);
  }

  /** Assesses one patient's record, as of a day. */
  public Assessment assess(Bundle record, LocalDate day) {
    String json = context.newJsonParser().encodeResourceToString(record);
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    return proviso.assess(reader.record().on(day).add(utf8, "record").patient());
  }

  /** An assessment as HAPI's resources. */
  public Bundle answer(Assessment assessment, Instant recorded) {
    String json = new AssessmentBundle(proviso.rulebook(), recorded).add(assessment, base).write();
    return context.newJsonParser().parseResource(Bundle.class, json);
  }
}
