package org.proviso.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.proviso.advice.Assessment;
import org.proviso.advice.Assessor;
import org.proviso.advice.Consideration;
import org.proviso.finding.Findings;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Patient;
import org.proviso.rules.RuleEngine;

/**
 * What is compared: each answers for the same patients, one after the other, in microseconds a
 * patient. Before anything is measured the answers are compared, in the process that measures.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Passes.PATIENTS)
public class Passes {

  static final int PATIENTS = 256;

  /** The patients and the shipped rules. */
  @State(Scope.Benchmark)
  public static class Shipped {

    final RuleEngine engine = RuleEngine.shipped();
    final Assessor assessor = new Assessor(engine, Assessor.Selection.ALL);
    final Vocabulary vocabulary = engine.rulebook().vocabulary();
    final List<Patient> patients = Patients.of(vocabulary, PATIENTS);
    final List<Findings> findings = new ArrayList<>();
    final List<org.proviso.finding.State[]> states = new ArrayList<>();

    /** Derives the findings, and sees that all give the same answers. */
    @Setup
    public void compareAnswers() {
      for (Patient patient : patients) {
        Findings derived = Findings.of(patient, vocabulary);
        findings.add(derived);
        states.add(
            vocabulary.findings().stream()
                .map(finding -> derived.state(finding.id()))
                .toArray(org.proviso.finding.State[]::new));
      }
      for (int at = 0; at < PATIENTS; at++) {
        List<String> byHand = HandWritten.raised(states.get(at));
        check(byHand, HandWritten.raised(findings.get(at)), patients.get(at));
        check(byHand, names(assessor.known(findings.get(at))), patients.get(at));
        List<String> full = names(assess(at).considerations());
        check(byHand.stream().sorted().toList(), full.stream().sorted().toList(), patients.get(at));
      }
    }

    Assessment assess(int at) {
      return assessor.assess(patients.get(at), findings.get(at));
    }
  }

  /** The same patients and ten times as many rules. */
  @State(Scope.Benchmark)
  public static class Tenfold {

    Assessor assessor;

    /** Compiles the rules, and sees that the answers are the same. */
    @Setup
    public void compareAnswers(Shipped shipped) {
      RuleEngine engine = TenfoldRules.of(shipped.engine, shipped.findings);
      int rules = shipped.engine.rulebook().rules().size();
      check(10 * rules, engine.rulebook().rules().size(), "number of rules");
      assessor = new Assessor(engine, Assessor.Selection.ALL);
      for (int at = 0; at < PATIENTS; at++) {
        check(
            HandWritten.raised(shipped.states.get(at)),
            names(assessor.known(shipped.findings.get(at))),
            shipped.patients.get(at));
      }
    }
  }

  static List<String> names(List<Consideration> considerations) {
    return considerations.stream().map(raised -> raised.rule().name()).collect(Collectors.toList());
  }

  static void check(Object expected, Object actual, Object where) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(
          "the answers differ; expected " + expected + ", got " + actual + " for " + where);
    }
  }

  /** Hand-written Java: the ids of the rules that hold. */
  @Benchmark
  public void byHand(Shipped shipped, Blackhole hole) {
    for (org.proviso.finding.State[] states : shipped.states) {
      hole.consume(HandWritten.raised(states));
    }
  }

  /** The same, asking for each finding by its name as the library's users do. */
  @Benchmark
  public void byHandByName(Shipped shipped, Blackhole hole) {
    for (Findings findings : shipped.findings) {
      hole.consume(HandWritten.raised(findings));
    }
  }

  /** The known pass with its reasons. */
  @Benchmark
  public void known(Shipped shipped, Blackhole hole) {
    for (Findings findings : shipped.findings) {
      hole.consume(shipped.assessor.known(findings));
    }
  }

  /** The known pass with ten times as many rules. */
  @Benchmark
  public void knownTenfold(Shipped shipped, Tenfold tenfold, Blackhole hole) {
    for (Findings findings : shipped.findings) {
      hole.consume(tenfold.assessor.known(findings));
    }
  }

  /** Both passes, reasons, questions and the verdict of each rule. */
  @Benchmark
  public void full(Shipped shipped, Blackhole hole) {
    for (int at = 0; at < PATIENTS; at++) {
      hole.consume(shipped.assess(at));
    }
  }

  /** The findings of a record, which all the others are given. */
  @Benchmark
  public void findings(Shipped shipped, Blackhole hole) {
    for (Patient patient : shipped.patients) {
      hole.consume(Findings.of(patient, shipped.vocabulary));
    }
  }
}
