package org.proviso.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.finding.Evidence;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;

/**
 * Assesses many patients over and over on eight threads, and compares each assessment with the one
 * that the same patient got when nothing else was running. Every place in a record names its
 * patient, so anything of another patient's makes a difference.
 */
public final class Stress {

  private static final int THREADS = 8;
  private static final int PATIENTS = 512;

  private final Proviso proviso = Proviso.standard();
  private final List<Patient> patients =
      Patients.of(proviso.rulebook().vocabulary(), PATIENTS);
  private final long[] expected =
      patients.stream().map(proviso::assess).mapToLong(Stress::digest).toArray();

  private Stress() {}

  /** Takes the file to write and the number of assessments. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int assessments = Integer.parseInt(arguments[1]);
    long begin = System.nanoTime();
    int wrong = new Stress().run(assessments);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Files.write(
        Path.of(arguments[0]),
        List.of(
            "assessments\t" + assessments,
            "threads\t" + THREADS,
            "stressPatients\t" + PATIENTS,
            "heapMegabytes\t" + (Runtime.getRuntime().maxMemory() >> 20),
            "seconds\t" + seconds,
            "wrong\t" + wrong));
    System.err.printf("%d assessments, %.0f s, %d wrong%n", assessments, seconds, wrong);
  }

  private int run(int assessments) throws InterruptedException, ExecutionException {
    if (Arrays.stream(expected).distinct().count() != PATIENTS) {
      throw new IllegalStateException("two patients have the same assessment");
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        counts.add(threads.submit(() -> wrong(first, assessments)));
      }
      int wrong = 0;
      for (Future<Integer> count : counts) {
        wrong += count.get();
      }
      return wrong;
    } finally {
      threads.shutdownNow();
    }
  }

  private int wrong(int first, int assessments) {
    int wrong = 0;
    for (int at = first; at < assessments; at += THREADS) {
      int patient = (at / THREADS + at) % PATIENTS;
      if (digest(proviso.assess(patients.get(patient))) != expected[patient]) {
        wrong++;
      }
    }
    return wrong;
  }

  /** A number that differs, almost surely, where anything said of a patient differs. */
  private static long digest(Assessment assessment) {
    long digest = mix(17, assessment.subject().id());
    digest = mix(digest, assessment.scope().reason());
    for (Consideration raised : assessment.considerations()) {
      digest = mix(digest, raised.rule().name());
      for (Because because : raised.because()) {
        digest = mix(digest, because.finding().id());
        for (Evidence evidence : because.evidence()) {
          digest = mix(mix(digest, evidence.where()), evidence.what());
        }
      }
    }
    for (Question question : assessment.questions()) {
      digest = mix(digest, question.finding().id());
      for (Rule rule : question.rules()) {
        digest = mix(digest, rule.name());
      }
    }
    for (Verdict verdict : assessment.verdicts()) {
      digest = mix(digest, verdict.rule().name()) + verdict.outcome().ordinal();
    }
    return digest;
  }

  private static long mix(long digest, String text) {
    return (digest ^ text.hashCode()) * 0x9E3779B97F4A7C15L + (digest >>> 29);
  }
}
