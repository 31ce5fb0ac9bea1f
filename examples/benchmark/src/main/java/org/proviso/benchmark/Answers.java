package org.proviso.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.proviso.Proviso;
import org.proviso.advice.SideBySide;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;
import org.proviso.scenario.ScenarioReader;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Tutor;

/**
 * What people ask of an assessment, for one patient of whom nearly everything is known and one of
 * whom next to nothing is, in milliseconds an answer. From record to answer, the record being read.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Answers {

  /** The patients, and the rules that cost most. */
  @State(Scope.Benchmark)
  public static class Asked {

    final Proviso proviso = Proviso.standard();
    final Tutor tutor = Tutor.of(proviso);
    final List<Patient> patients = new ArrayList<>();
    List<String> dearest = List.of();

    /** Reads the patients; the dearest rules are those on whose findings most others bear. */
    @Setup
    public void read() {
      ScenarioReader reader = new ScenarioReader(proviso.rulebook());
      for (String name : List.of("everything-recorded", "nothing-recorded")) {
        Path file = Path.of("../../examples/scenarios", name + ".yaml");
        patients.add(reader.read(file).get(0).patient());
      }
      dearest =
          proviso.rulebook().rules().stream()
              .sorted(Comparator.comparingInt(this::bearing).reversed())
              .limit(8)
              .map(Rule::name)
              .toList();
    }

    private int bearing(Rule rule) {
      return rule.findings().stream()
          .mapToInt(id -> proviso.rulebook().vocabulary().neighbourhood(id).length)
          .sum();
    }

    Inquiry about(int at) {
      return tutor.about(patients.get(at));
    }
  }

  /** Why, or why not, of one rule. */
  @Benchmark
  public void why(Asked asked, Blackhole hole) {
    hole.consume(asked.about(0).why("bupropion/seizure-disorder"));
  }

  /** What if, with one supposition. */
  @Benchmark
  public void whatIf(Asked asked, Blackhole hole) {
    hole.consume(
        asked.about(1).whatIf(Map.of("seizure-disorder", org.proviso.finding.State.PRESENT)));
  }

  /** What would change a rule; the dearest of the rulebook, one after the other. */
  @Benchmark
  public void whatChanges(Asked asked, Blackhole hole, Turns turns) {
    hole.consume(asked.about(turns.at % 2).changes(asked.dearest.get(turns.at / 2 % 8)));
    turns.at++;
  }

  /** Which rule is next. */
  @State(Scope.Thread)
  public static class Turns {
    int at;
  }

  /** What hangs on each known finding. */
  @Benchmark
  public void hinges(Asked asked, Blackhole hole) {
    hole.consume(asked.about(0).hinges());
  }

  /** What to ask next, five questions two steps deep. */
  @Benchmark
  public void next(Asked asked, Blackhole hole) {
    hole.consume(asked.about(1).next(5));
  }

  /** The medicines side by side. */
  @Benchmark
  public void sideBySide(Asked asked, Blackhole hole) {
    hole.consume(SideBySide.of(asked.about(1).assessment(), asked.proviso.rulebook()));
  }
}
