package org.proviso.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleEngine;
import org.proviso.rules.Rulebook;

/**
 * The shipped rules and nine times as many again in a rule pack, compiled as any pack is. Each has
 * the shape of a shipped rule with its findings drawn anew from the same vocabulary, and holds for
 * none of the patients, so that the same number is raised. Where no such rule is left, several of
 * that shape are joined by commas. All ask for presence, so that none contradicts itself.
 */
final class TenfoldRules {

  private final Rulebook rulebook;
  private final List<Findings> patients;
  private final Random random = new Random(20260302);
  private final StringBuilder rules = new StringBuilder("// What costs ten times as many rules?\n");
  private final StringBuilder texts = new StringBuilder("rules:\n");
  private final Set<String> conditions = new HashSet<>();

  private TenfoldRules(Rulebook rulebook, List<Findings> patients) {
    this.rulebook = rulebook;
    this.patients = patients;
  }

  static RuleEngine of(RuleEngine shipped, List<Findings> patients) {
    TenfoldRules tenfold = new TenfoldRules(shipped.rulebook(), patients);
    for (int copy = 1; copy < 10; copy++) {
      for (Rule rule : shipped.rulebook().rules()) {
        tenfold.add(rule, copy);
      }
    }
    try {
      Path pack = Files.createTempDirectory("tenfold");
      try {
        tenfold.write(pack);
        return shipped.with(pack);
      } finally {
        delete(pack);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Rule rule, int copy) {
    List<Clause> clauses = drawnAnew(rule);
    for (int tries = 0; isRaised(clauses) || !conditions.add(clauses.toString()); tries++) {
      clauses = drawnAnew(rule);
      for (int more = 0; more < tries / 20; more++) {
        clauses.addAll(drawnAnew(rule));
      }
    }
    String name = "both/" + rule.name().replace('/', '-') + "-" + copy;
    rules
        .append("\nrule \"" + name + "\"\n")
        .append("    @drugs( \"" + String.join(", ", rule.drugs()) + "\" )")
        .append("  @weight( \"information\" )")
        .append("  @cites( \"" + rule.cites().get(0) + "\" )  @since( \"0.1\" )\n")
        .append("when\n    Findings( ")
        .append(clauses.stream().map(Clause::toString).collect(Collectors.joining(", ")))
        .append(" )\nthen\nend\n");
    texts
        .append("  " + name + ":\n")
        .append("    {title: A title, prompt: A prompt., clinician: A note., teaching: A word.}\n");
  }

  private List<Clause> drawnAnew(Rule rule) {
    List<Finding> findings = rulebook.vocabulary().findings();
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : rule.clauses()) {
      List<Literal> literals = new ArrayList<>();
      for (int at = 0; at < clause.literals().size(); at++) {
        String finding = findings.get(random.nextInt(findings.size())).id();
        literals.add(new Literal(State.PRESENT, finding));
      }
      clauses.add(new Clause(literals));
    }
    return clauses;
  }

  private boolean isRaised(List<Clause> clauses) {
    return patients.stream().anyMatch(findings -> holds(clauses, findings));
  }

  private static boolean holds(List<Clause> clauses, Findings findings) {
    return clauses.stream()
        .allMatch(
            clause ->
                clause.literals().stream()
                    .anyMatch(
                        literal -> findings.state(literal.finding()) == literal.required()));
  }

  private void write(Path pack) throws IOException {
    Files.createDirectories(pack.resolve("both"));
    Files.createDirectories(pack.resolve("texts"));
    Files.writeString(pack.resolve("both/tenfold.drl"), rules);
    Files.writeString(pack.resolve("texts/en.yaml"), texts);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted((left, right) -> right.compareTo(left)).toList()) {
        Files.delete(path);
      }
    }
  }
}
