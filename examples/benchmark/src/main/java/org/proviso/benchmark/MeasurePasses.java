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
import org.proviso.finding.Findings;
import org.proviso.finding.State;

/**
 * Runs JMH in rounds, each of which measures everything once in a process of its own, so that what
 * is compared was measured at about the same time. Writes a line for each: name, microseconds; milliseconds for answers.
 */
public final class MeasurePasses {

  private static final List<String> SINGLE =
      List.of("byHand", "known", "full", "knownTenfold", "byHandByName", "findings");

  private static final List<String> ANSWERS =
      List.of("why", "whatIf", "whatChanges", "hinges", "next", "sideBySide");

  private MeasurePasses() {}

  /** Takes the file to write and the number of rounds. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    int rounds = Integer.parseInt(arguments[1]);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
      describe(out);
      for (int round = 0; round < rounds; round++) {
        for (String name : SINGLE) {
          write(out, name, measure(Passes.class, name, 1));
        }
        for (String name : ANSWERS) {
          write(out, name, measure(Answers.class, name, 1));
        }
        write(out, "fullOnTwoThreads", measure(Passes.class, "full", 2));
      }
    }
  }

  private static void describe(PrintWriter out) {
    Passes.Shipped shipped = new Passes.Shipped();
    shipped.compareAnswers();
    int known = 0;
    int raised = 0;
    int open = 0;
    for (int at = 0; at < Passes.PATIENTS; at++) {
      for (State state : shipped.states.get(at)) {
        known += state == State.UNKNOWN ? 0 : 1;
      }
      Findings findings = shipped.findings.get(at);
      raised += shipped.assessor.known(findings).size();
      open += shipped.assess(at).undetermined().size();
    }
    write(out, "patients", Passes.PATIENTS);
    write(out, "rules", shipped.engine.rulebook().rules().size());
    write(out, "vocabulary", shipped.vocabulary.findings().size());
    write(out, "knownFindings", (double) known / Passes.PATIENTS);
    write(out, "raised", (double) raised / Passes.PATIENTS);
    write(out, "undetermined", (double) open / Passes.PATIENTS);
  }

  private static double measure(Class<?> benchmark, String name, int threads) throws RunnerException {
    List<RunResult> results =
        List.copyOf(
            new Runner(
                    new OptionsBuilder()
                        .include(benchmark.getName() + "." + name + "$")
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(1))
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
