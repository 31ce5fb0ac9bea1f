package org.proviso.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.rules.Clause;
import org.proviso.rules.Rule;

/**
 * The cases that stand beside the rules, the shipped ones and those of rule packs, with what comes
 * of a rule in each. Not thread-safe: a file is read and assessed once.
 */
public final class RuleCases {

  private static final int FEW = 3;

  private final Proviso proviso;
  private final List<Path> packs;
  private final Map<String, List<Assessed>> files = new HashMap<>();

  /**
   * Reads the cases in the words of a rulebook.
   *
   * @param packs the folders of the rule packs that were added
   */
  public RuleCases(Proviso proviso, List<Path> packs) {
    this.proviso = proviso;
    this.packs = List.copyOf(packs);
  }

  private record Assessed(String story, Assessment assessment) {}

  /**
   * A case.
   *
   * @param story what is told of the patient
   * @param verdict what comes of the rule
   */
  public record RuleCase(String story, Verdict verdict) {

    private boolean is(Verdict.Outcome outcome) {
      return verdict.outcome() == outcome;
    }

    /** One clause fails, and all others hold. */
    private boolean isNearMiss() {
      return is(Verdict.Outcome.NOT_RAISED)
          && verdict.rule().clauses().stream()
              .allMatch(clause -> verdict.failing().contains(clause) ^ holds(clause))
          && verdict.failing().size() == 1;
    }

    private boolean holds(Clause clause) {
      return clause.literals().stream().anyMatch(verdict.satisfied()::contains);
    }

    private boolean isRecorded() {
      return verdict.rule().findings().stream()
          .anyMatch(finding -> !verdict.findings().evidence(finding).isEmpty());
    }

    /** Whether the record itself bears on the rule, and not only answers given outright. */
    private boolean isDerived() {
      return verdict.rule().findings().stream()
          .flatMap(finding -> verdict.findings().evidence(finding).stream())
          .anyMatch(evidence -> !evidence.where().startsWith("answers"));
    }
  }

  /** The cases of a rule's file, in the order written. */
  public List<RuleCase> of(Rule rule) {
    List<RuleCase> cases = new ArrayList<>();
    for (Assessed each : files.computeIfAbsent(rule.place().file(), this::read)) {
      each.assessment()
          .verdict(rule.name())
          .ifPresent(verdict -> cases.add(new RuleCase(each.story(), verdict)));
    }
    return cases;
  }

  /**
   * The cases that tell something of a rule, in the order written: all that raise it, a few that
   * just miss it, and a few that leave it open although something is recorded about it.
   */
  public List<RuleCase> telling(Rule rule) {
    List<RuleCase> all = of(rule);
    List<RuleCase> missing = all.stream().filter(RuleCase::isNearMiss).toList();
    List<RuleCase> open =
        all.stream().filter(each -> each.is(Verdict.Outcome.UNDETERMINED)).toList();
    List<RuleCase> recorded = open.stream().filter(RuleCase::isRecorded).toList();
    Set<RuleCase> telling = new HashSet<>(few(missing));
    telling.addAll(recorded.isEmpty() ? open.stream().limit(1).toList() : few(recorded));
    return all.stream()
        .filter(each -> each.is(Verdict.Outcome.RAISED) || telling.contains(each))
        .toList();
  }

  /** Those that say something by the record rather than by an answer come first. */
  private static List<RuleCase> few(List<RuleCase> cases) {
    return cases.stream()
        .sorted(Comparator.comparing(each -> each.isDerived() ? 0 : 1))
        .limit(FEW)
        .toList();
  }

  private List<Assessed> read(String file) {
    String name = file.replaceFirst("\\.drl$", ".cases.yaml");
    ScenarioReader reader = new ScenarioReader(proviso.rulebook());
    List<Scenario> scenarios = new ArrayList<>();
    shipped(name).ifPresent(bytes -> scenarios.addAll(reader.read(name, bytes)));
    for (Path pack : packs) {
      Path beside = pack.resolve(name);
      if (Files.isRegularFile(beside)) {
        scenarios.addAll(reader.read(beside));
      }
    }
    return scenarios.stream()
        .map(each -> new Assessed(each.story(), proviso.assess(each.patient())))
        .toList();
  }

  private static Optional<byte[]> shipped(String name) {
    try (InputStream stream =
        RuleCases.class.getResourceAsStream("/org/proviso/rules-as-written/" + name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
