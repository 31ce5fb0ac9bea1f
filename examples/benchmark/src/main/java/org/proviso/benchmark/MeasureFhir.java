package org.proviso.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.proviso.patient.Patient;

/** Measures the reading of FHIR in rounds, as {@link MeasurePasses} does the passes. */
public final class MeasureFhir {

  private MeasureFhir() {}

  /** Takes the file to write and the number of rounds. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    int rounds = Integer.parseInt(arguments[1]);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
      describe(out);
      for (int round = 0; round < rounds; round++) {
        for (String name : List.of("proviso", "hapi")) {
          write(out, name + "ReadsFhir", measure(name));
        }
      }
    }
  }

  /** Both have to see the same entries, or there is nothing to compare. */
  private static void describe(PrintWriter out) {
    FhirReading reading = new FhirReading();
    Patient patient = reading.proviso();
    int entries = reading.hapi().getEntry().size();
    if (patient.conditions().size() < 20 || patient.measurements().size() < 500 || entries < 1000) {
      throw new IllegalStateException("too little was read: " + entries + " entries");
    }
    write(out, "fhirBytes", reading.bundle.length);
    write(out, "fhirEntries", entries);
  }

  private static double measure(String name) throws RunnerException {
    List<RunResult> results =
        List.copyOf(
            new Runner(
                    new OptionsBuilder()
                        .include(FhirReading.class.getName() + "." + name + "$")
                        .threads(1)
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(2))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
    return results.get(0).getPrimaryResult().getScore();
  }

  private static void write(PrintWriter out, String name, double value) {
    out.println(name + "\t" + value);
    out.flush();
    System.err.printf("%s %.3f%n", name, value);
  }
}
