package org.proviso.benchmark;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.proviso.Proviso;
import org.proviso.fhir.FhirReader;
import org.proviso.patient.Patient;

/**
 * Reading a Bundle of two megabytes: with Proviso, from bytes to a patient in the words of the
 * vocabulary, and with HAPI's parser alone, from the same bytes to its own model.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FhirReading {

  static final int BYTES = 2_000_000;
  private static final Path EXAMPLE = Path.of("../fhir/as-synthea-writes.json");

  final byte[] bundle = bundle();
  private final FhirReader reader = FhirReader.of(Proviso.standard().rulebook());
  private final FhirContext context = FhirContext.forR4();

  /** The entries of the example, the patient once and all others again and again under new ids. */
  private static byte[] bundle() {
    try {
      List<String> lines = Files.readAllLines(EXAMPLE);
      StringBuilder text = new StringBuilder(lines.get(0)).append('\n').append(lines.get(1));
      List<String> entries = lines.subList(2, lines.size() - 1);
      for (int copy = 0; text.length() < BYTES; copy++) {
        for (String entry : entries) {
          String last = entry.endsWith(",") ? entry.substring(0, entry.length() - 1) : entry;
          text.append(copied(last, copy)).append(",\n");
        }
      }
      return (text.substring(0, text.length() - 2) + "\n]}\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Every id but the patient's, which is the first. */
  private static String copied(String entry, int copy) {
    return entry.replaceAll("8000-0000(?!00000001)", String.format("8000-%04d", copy));
  }

  /** Bytes to patient. */
  @Benchmark
  public Patient proviso() {
    return reader.read(bundle);
  }

  /** Bytes to model. */
  @Benchmark
  public Bundle hapi() {
    return context
        .newJsonParser()
        .parseResource(
            Bundle.class,
            new InputStreamReader(new ByteArrayInputStream(bundle), StandardCharsets.UTF_8));
  }
}
