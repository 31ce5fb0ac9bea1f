package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;

/**
 * What Drools makes of the rules, against a plain Java reading of the clauses as they stand in the
 * files.
 */
class DroolsAgreesTest {

  private static final long SEED = 20260302L;
  private static final int STATES = 5_000;

  private RuleEngine engine = RuleEngine.shipped();
  private Rulebook rulebook = engine.rulebook();

  @Test
  void droolsAgreesWithTheClausesForFiveThousandStatesOfTheFindings() {
    Random random = new Random(SEED);
    Coverage coverage = new Coverage();
    for (int at = 0; at < STATES; at++) {
      Findings findings = Findings.of(supposed(random), rulebook.vocabulary());
      compare(findings, at, coverage);
    }
    coverage.requireBothWays();
  }

  @Test
  void theyAgreeWhereARulePackIsAdded() {
    engine = engine.with(Path.of("examples/rule-pack"));
    rulebook = engine.rulebook();

    droolsAgreesWithTheClausesForFiveThousandStatesOfTheFindings();
  }

  @Test
  void theyAgreeForRandomPatientsToo() {
    RandomPatients patients = new RandomPatients(SEED, Shipped.PROVISO.rulebook());
    for (int at = 0; at < 500; at++) {
      compare(Findings.of(patients.next(), rulebook.vocabulary()), at, new Coverage());
    }
  }

  /** A patient of whom some findings are said and the others unknown. */
  private Patient supposed(Random random) {
    double said = random.nextDouble();
    double yes = random.nextDouble();
    Patient.Builder patient = Patient.on(LocalDate.of(2026, 3, 2));
    for (var finding : rulebook.vocabulary().findings()) {
      if (random.nextDouble() < said) {
        patient.answer(
            finding.id(), random.nextDouble() < yes ? Answer.Said.PRESENT : Answer.Said.ABSENT);
      }
    }
    return patient.build();
  }

  private void compare(Findings findings, int at, Coverage coverage) {
    BitSet known = plain(new KnownView(findings));
    BitSet possible = plain(new PossibleView(findings));
    compare("known", engine.known(findings), known, findings, at);
    compare("possible", engine.possible(findings), possible, findings, at);
    coverage.note(known, possible);
  }

  private BitSet plain(FindingsView view) {
    BitSet holds = new BitSet();
    for (int at = 0; at < rulebook.rules().size(); at++) {
      holds.set(at, new PlainReading(rulebook.vocabulary()).holds(rulebook.rules().get(at), view));
    }
    return holds;
  }

  private void compare(String pass, BitSet actual, BitSet expected, Findings findings, int at) {
    if (!actual.equals(expected)) {
      BitSet wrong = (BitSet) actual.clone();
      wrong.xor(expected);
      Rule rule = rulebook.rules().get(wrong.nextSetBit(0));
      Map<String, State> states = new HashMap<>();
      rule.findings().forEach(finding -> states.put(finding, findings.state(finding)));
      fail(
          "seed %d, state %d, pass %s: %s\nclauses: %s\nfindings: %s\nexpected: %s\nactual: %s"
              .formatted(
                  SEED,
                  at,
                  pass,
                  rule.name(),
                  rule.clauses(),
                  states,
                  expected.get(rulebook.indexOf(rule)),
                  actual.get(rulebook.indexOf(rule))));
    }
  }

  /** Agreement proves little for a rule that never matched, or always did. */
  private final class Coverage {

    private final Set<Integer> raised = new HashSet<>();
    private final Set<Integer> undetermined = new HashSet<>();
    private final Set<Integer> notRaised = new HashSet<>();

    void note(BitSet known, BitSet possible) {
      for (int at = 0; at < rulebook.rules().size(); at++) {
        (known.get(at) ? raised : possible.get(at) ? undetermined : notRaised).add(at);
      }
    }

    void requireBothWays() {
      List<String> never = new ArrayList<>();
      for (Rule rule : rulebook.rules()) {
        int at = rulebook.indexOf(rule);
        if (!raised.contains(at) || !undetermined.contains(at) || !notRaised.contains(at)) {
          never.add(rule.name());
        }
      }
      if (!never.isEmpty()) {
        fail("never raised, or never open, or always either: " + never);
      }
    }
  }

  /** The rules as the files say, not as the library remembers them. */
  @Test
  void theLibraryRemembersTheClausesAsTheFilesSayThem() {
    var faults = new org.proviso.document.Faults();
    Map<String, Rule> written =
        RuleFolder.read(Path.of("rules"), "rules", faults).rules().stream()
            .collect(Collectors.toMap(Rule::name, rule -> rule));
    faults.refuseIfAny();
    for (Rule rule : rulebook.rules()) {
      if (!rule.equals(written.get(rule.name()))) {
        fail("expected: " + written.get(rule.name()) + "\nactual:   " + rule);
      }
    }
  }
}
