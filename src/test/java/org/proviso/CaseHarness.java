package org.proviso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.proviso.advice.Verdict;
import org.proviso.rules.Rule;
import org.proviso.scenario.Check;
import org.proviso.scenario.Expectation;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/**
 * Puts the cases beside the rules of a folder to a Proviso that holds them: the shipped ones, and
 * fixtures that must be found wrong.
 */
final class CaseHarness {

  /** The cases that every rule needs. */
  enum Kind {
    RAISED,
    NEAR_MISS,
    UNKNOWN
  }

  private final Proviso proviso;
  private final Path folder;
  private final Check check;

  CaseHarness(Proviso proviso, Path folder) {
    this.proviso = proviso;
    this.folder = folder;
    check = new Check(proviso.rulebook());
  }

  /** Every file of cases in the folder. */
  List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of a file. */
  List<Scenario> read(Path file) {
    return new ScenarioReader(proviso.rulebook()).read(file);
  }

  /** What is wrong with a case, a sentence each; none when it is as expected. */
  List<String> differences(Path file, Scenario scenario) {
    Set<String> beside = check.rulesBeside(file);
    List<String> differences = new ArrayList<>();
    if (beside.isEmpty()) {
      differences.add("no rules stand beside this file");
    }
    if (scenario.expectation().flatMap(Expectation::raised).isEmpty()) {
      differences.add("does not say what is raised");
    }
    if (scenario.expectation().flatMap(Expectation::undetermined).isEmpty()) {
      differences.add("does not say what is undetermined");
    }
    differences.addAll(check.differences(scenario, proviso.assess(scenario.patient()), beside));
    return differences;
  }

  /** The rules of the folder that lack one of their three cases, by name. */
  Map<String, Set<Kind>> missing() {
    Map<String, Set<Kind>> missing = new TreeMap<>();
    for (Rule rule : proviso.rulebook().rules()) {
      if (Files.exists(folder.resolve(rule.place().file()))) {
        missing.put(rule.name(), EnumSet.allOf(Kind.class));
      }
    }
    for (Path file : files()) {
      Set<String> beside = check.rulesBeside(file);
      for (Scenario scenario : read(file)) {
        for (Verdict verdict : proviso.assess(scenario.patient()).verdicts()) {
          if (beside.contains(verdict.rule().name())) {
            missing.get(verdict.rule().name()).removeAll(kind(verdict));
          }
        }
      }
    }
    missing.values().removeIf(Set::isEmpty);
    return missing;
  }

  private static Set<Kind> kind(Verdict verdict) {
    return switch (verdict.outcome()) {
      case RAISED -> EnumSet.of(Kind.RAISED);
      case UNDETERMINED -> EnumSet.of(Kind.UNKNOWN);
      case NOT_RAISED ->
          verdict.failing().size() == 1 ? EnumSet.of(Kind.NEAR_MISS) : EnumSet.noneOf(Kind.class);
    };
  }
}
