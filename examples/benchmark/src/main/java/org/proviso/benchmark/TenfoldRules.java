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
 * the shape of a shipped rule: a clause of one literal asks for any finding of the vocabulary, and
 * alternatives are those of any shipped rule. None holds for any of the patients, so that the same
 * number is raised; where no such rule is left, several of that shape are joined by commas. All ask
 * for presence, so that none contradicts itself.
 */
final class TenfoldRules {

  private final List<Clause> single = new ArrayList<>();
  private final List<Clause> alternatives = new ArrayList<>();
  private final List<Findings> patients;
  private final Random random = new Random(20260302);
  private final StringBuilder rules = new StringBuilder("// What costs ten times as many rules?\n");
  private final StringBuilder texts = new StringBuilder("rules:\n");
  private final Set<String> conditions = new HashSet<>();

  private TenfoldRules(Rulebook rulebook, List<Findings> patients) {
    this.patients = patients;
    for (Finding finding : rulebook.vocabulary().findings()) {
      single.add(new Clause(List.of(new Literal(State.PRESENT, finding.id()))));
    }
    for (Rule rule : rulebook.rules()) {
      for (Clause clause : rule.clauses()) {
        if (clause.literals().size() > 1 && asksForPresence(clause)) {
          alternatives.add(clause);
        }
      }
    }
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
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : rule.clauses()) {
      clauses.add(clause.literals().size() == 1 ? any(single) : any(alternatives));
    }
    return clauses;
  }

  private Clause any(List<Clause> clauses) {
    return clauses.get(random.nextInt(clauses.size()));
  }

  private static boolean asksForPresence(Clause clause) {
    return clause.literals().stream().allMatch(literal -> literal.required() == State.PRESENT);
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
