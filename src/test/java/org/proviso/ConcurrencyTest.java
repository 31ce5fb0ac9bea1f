package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.proviso.advice.Assessment;
import org.proviso.patient.Patient;

/** Many threads share one Proviso and give what one thread gives, each for its own patient. */
class ConcurrencyTest {

  private static final int THREADS = 8;
  private static final int PATIENTS = 300;
  private static final long SEED = 88L;

  @Test
  void eightThreadsAnswerAsOneDoesAndNeverWithAnotherPatientsAssessment() throws Exception {
    RandomPatients random = new RandomPatients(SEED, Shipped.PROVISO.rulebook());
    List<Patient> patients = new ArrayList<>();
    List<Assessment> expected = new ArrayList<>();
    for (int at = 0; at < PATIENTS; at++) {
      patients.add(random.next());
      expected.add(Shipped.PROVISO.assess(patients.get(at)));
    }
    CountDownLatch ready = new CountDownLatch(THREADS);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random order = new Random(SEED + thread);
      tasks.add(
          () -> {
            List<Integer> turns = new ArrayList<>();
            for (int at = 0; at < PATIENTS; at++) {
              turns.add(at);
            }
            Collections.shuffle(turns, order);
            ready.countDown();
            ready.await();
            for (int at : turns) {
              compare(patients.get(at), expected.get(at));
            }
            return turns.size();
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      int assessed = 0;
      for (Future<Integer> future : pool.invokeAll(tasks)) {
        assessed += future.get();
      }
      assertEquals(THREADS * PATIENTS, assessed);
    } finally {
      pool.shutdownNow();
    }
  }

  /** All but the findings of each verdict, which would be compared once for each rule. */
  private static List<Object> said(Assessment assessment) {
    return List.of(
        assessment.subject(),
        assessment.scope(),
        assessment.crisis(),
        assessment.considerations(),
        assessment.questions(),
        assessment.verdicts().stream().map(Object::toString).toList(),
        assessment.unread());
  }

  private static void compare(Patient patient, Assessment expected) {
    Assessment actual = Shipped.PROVISO.assess(patient);
    if (!said(actual).equals(said(expected))) {
      fail(
          "\nseed:     %d\npatient:  %s\nexpected: %s %s\nactual:   %s %s"
              .formatted(
                  SEED,
                  patient,
                  expected.subject(),
                  expected.verdicts(),
                  actual.subject(),
                  actual.verdicts()));
    }
  }
}
