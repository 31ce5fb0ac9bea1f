package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;

/**
 * Reads FHIR R4 in JSON in the words of a rulebook. Make one and keep it: it is immutable and
 * thread-safe, and holds nothing of any patient.
 *
 * <pre>{@code
 * FhirReader reader = FhirReader.of(proviso.rulebook());
 * Patient patient = reader.read(Path.of("bundle.json"));
 * Patient other = reader.record().on(today).patient("123").add(tree, "prefetch.conditions").patient();
 * }</pre>
 *
 * <p>What is read, and how, stands in {@code src/docs/fhir.md}. The caveat that bites: the codes
 * that are known are anchors, not value sets; a code that is not known is listed as unread.
 */
public final class FhirReader {

  private final Rulebook rulebook;
  private final Terms terms;
  private final JsonSource source;

  private FhirReader(Rulebook rulebook, FhirLimits limits) {
    this.rulebook = rulebook;
    terms = new Terms(rulebook);
    source = new JsonSource(limits);
  }

  /** Reads in the words and codes of a rulebook, within {@link FhirLimits#STANDARD}. */
  public static FhirReader of(Rulebook rulebook) {
    return new FhirReader(rulebook, FhirLimits.STANDARD);
  }

  /** The same within other limits. */
  public FhirReader within(FhirLimits limits) {
    return new FhirReader(rulebook, limits);
  }

  /** What shows by its shape that a resource is not of FHIR R4; empty where nothing does. */
  public static Optional<String> otherVersion(JsonNode resource) {
    return OtherVersions.of(resource);
  }

  /** Begins a record with nothing in it. */
  public FhirRecord record() {
    return new FhirRecord(terms, source);
  }

  /**
   * Reads a file: a Bundle of any type, one resource, or several one after the other (NDJSON).
   *
   * @throws org.proviso.document.InvalidInputException where it holds no patient or several, or is
   *     no FHIR R4 in JSON within the limits
   */
  public Patient read(Path file) {
    return record().add(file).patient();
  }

  /** Reads text in memory, as {@link #read(Path)}. */
  public Patient read(byte[] utf8) {
    return record().add(utf8, "").patient();
  }

  /** Reads a text, as {@link #read(Path)}. */
  public Patient read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a stream to its end, as {@link #read(Path)}; closing it is the caller's. */
  public Patient read(InputStream stream) {
    return record().add(stream, "").patient();
  }

  /** Reads a tree that was parsed elsewhere, as {@link #read(Path)}; the limits are not applied. */
  public Patient read(JsonNode resource) {
    return record().add(resource, "").patient();
  }
}
