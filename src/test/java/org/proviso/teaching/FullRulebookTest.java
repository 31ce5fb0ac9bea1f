package org.proviso.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.Proviso;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;
import org.proviso.scenario.ScenarioReader;

/**
 * What is answered about the shipped rules, for seeded random patients and every example, against
 * an assessment made anew: Drools decides whether what was promised is so.
 */
class FullRulebookTest {

  private static final long SEED = 20_261_122L;
  private static final Proviso PROVISO = Shipped.PROVISO;
  private static final Tutor TUTOR = Tutor.of(PROVISO);

  private final Random random = new Random(SEED);

  private static List<Patient> patients() {
    List<Patient> patients = new ArrayList<>();
    RandomPatients made = new RandomPatients(SEED, PROVISO.rulebook());
    for (int at = 0; at < 40; at++) {
      patients.add(made.next());
    }
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      files
          .filter(path -> path.toString().endsWith(".yaml"))
          .sorted()
          .forEach(
              path ->
                  patients.add(new ScenarioReader(PROVISO.rulebook()).read(path).get(0).patient()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return patients;
  }

  /** No reason is false: what is said to hold, to fail or to be open is what decides. */
  @Test
  void everyReasonGivenIsOneThatDecides() {
    Map<Explanation.Answer, Integer> met = new TreeMap<>();
    for (Patient patient : patients()) {
      Inquiry inquiry = TUTOR.about(patient);
      for (Rule rule : PROVISO.rulebook().rules()) {
        Explanation why = inquiry.why(rule.name());
        met.merge(why.answer(), 1, Integer::sum);
        switch (why.answer()) {
          case RAISED -> {
            assertEquals(why.clauses().size(), why.clauses(Standing.HOLDS).size());
            if (random.nextInt(4) == 0) {
              for (ClauseReading clause : why.clauses()) {
                assertNotEquals(
                    Optional.of(Verdict.Outcome.RAISED),
                    without(clause, Standing.HOLDS, inquiry, rule),
                    () -> shown(patient, rule, clause));
              }
            }
          }
          case NOT_RAISED -> {
            assertTrue(!why.clauses(Standing.FAILS).isEmpty());
            if (random.nextInt(4) == 0) {
              onlyTheFailingClausesStandInTheWay(why, inquiry, patient);
            }
          }
          case UNDETERMINED -> {
            assertTrue(why.clauses(Standing.FAILS).isEmpty());
            assertTrue(!why.clauses(Standing.OPEN).isEmpty());
          }
          case OUT_OF_SCOPE -> {
            assertEquals(Scope.State.OUT, inquiry.assessment().scope().state());
            assertEquals(List.of(), why.clauses());
          }
          case LEFT_OUT -> throw new AssertionError("every rule was asked for");
        }
      }
    }
    assertEquals(4, met.size(), () -> met.toString());
  }

  /** What comes of a rule when all literals of a standing in a clause are taken as not recorded. */
  private static Optional<Verdict.Outcome> without(
      ClauseReading clause, Standing standing, Inquiry inquiry, Rule rule) {
    Map<String, State> unknown = new LinkedHashMap<>();
    clause.literals(standing).forEach(each -> unknown.put(each.finding().id(), State.UNKNOWN));
    return inquiry.supposing(unknown).assessment().verdict(rule.name()).map(Verdict::outcome);
  }

  /** Each reason by itself stands in the way; with all of them gone, nothing does. */
  private void onlyTheFailingClausesStandInTheWay(
      Explanation why, Inquiry inquiry, Patient patient) {
    Map<String, State> gone = new LinkedHashMap<>();
    for (ClauseReading clause : why.clauses(Standing.FAILS)) {
      for (LiteralReading literal : clause.literals()) {
        assertNotEquals(State.UNKNOWN, literal.state());
        assertNotEquals(literal.required(), literal.state());
        gone.put(literal.finding().id(), State.UNKNOWN);
      }
    }
    Inquiry then = inquiry.supposing(gone);
    if (then.assessment().scope().state() != Scope.State.OUT) {
      assertNotEquals(
          Explanation.Answer.NOT_RAISED,
          then.why(why.rule().name()).answer(),
          () -> shown(patient, why.rule(), why.clauses().get(0)));
    }
  }

  /** Applying a change has the promised effect; no part of it has, and nothing smaller. */
  @Test
  void everyChangeHasThePromisedEffectAndNoSmallerOneHas() {
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (Patient patient : patients()) {
      Inquiry inquiry = TUTOR.about(patient);
      for (int times = 0; times < 6; times++) {
        Rule rule = any(PROVISO.rulebook().rules());
        Changes changes = inquiry.changes(rule.name());
        for (Change change : changes.changes()) {
          sizes.merge(change.steps().size(), 1, Integer::sum);
          assertEquals(
              Optional.of(change.to()),
              outcome(inquiry, rule, change.supposition()),
              () -> shown(patient, rule, change));
          for (String left : change.supposition().keySet()) {
            Map<String, State> part = new LinkedHashMap<>(change.supposition());
            part.remove(left);
            assertNotEquals(
                Optional.of(change.to()),
                outcome(inquiry, rule, part),
                () -> shown(patient, rule, change) + " without " + left);
          }
        }
        nothingSmallerHas(inquiry, rule, changes, patient);
      }
    }
    assertTrue(sizes.keySet().containsAll(List.of(1, 2, 3)), () -> sizes.toString());
  }

  /** Of all findings there are, alone in every state, and of many pairs. */
  private void nothingSmallerHas(Inquiry inquiry, Rule rule, Changes changes, Patient patient) {
    List<Finding> findings = PROVISO.rulebook().vocabulary().findings();
    for (int times = 0; times < 60; times++) {
      Map<String, State> supposition = new LinkedHashMap<>();
      supposition.put(any(related(rule, findings)).id(), any(List.of(State.values())));
      if (times % 3 == 0) {
        supposition.put(any(related(rule, findings)).id(), any(List.of(State.values())));
      }
      Optional<Verdict.Outcome> outcome = outcome(inquiry, rule, supposition);
      if (outcome.isPresent()
          && !outcome.equals(inquiry.assessment().verdict(rule.name()).map(Verdict::outcome))
          && inquiry.assessment().scope().state() != Scope.State.OUT) {
        assertTrue(
            changes.changes().stream()
                .filter(change -> change.to() == outcome.get())
                .anyMatch(
                    change -> supposition.entrySet().containsAll(change.supposition().entrySet())),
            () -> shown(patient, rule, supposition) + " makes it " + outcome);
      }
    }
  }

  /** Those that bear on a rule, mostly; any, sometimes. */
  private List<Finding> related(Rule rule, List<Finding> all) {
    if (random.nextInt(5) == 0) {
      return all;
    }
    String id = any(List.copyOf(rule.findings()));
    return java.util.Arrays.stream(PROVISO.rulebook().vocabulary().neighbourhood(id))
        .mapToObj(all::get)
        .toList();
  }

  private static Optional<Verdict.Outcome> outcome(
      Inquiry inquiry, Rule rule, Map<String, State> supposition) {
    try {
      return inquiry.supposing(supposition).assessment().verdict(rule.name()).map(Verdict::outcome);
    } catch (IllegalArgumentException excluded) {
      return Optional.empty();
    }
  }

  /** What is supposed is assessed as if it were recorded. */
  @Test
  void whatIfIsAnAssessmentOfItsOwn() {
    List<Finding> findings = PROVISO.rulebook().vocabulary().findings();
    for (Patient patient : patients()) {
      Inquiry inquiry = TUTOR.about(patient);
      for (int times = 0; times < 8; times++) {
        Map<String, State> supposition = new LinkedHashMap<>();
        supposition.put(any(findings).id(), any(List.of(State.values())));
        supposition.put(any(findings).id(), any(List.of(State.values())));
        Findings supposed;
        try {
          supposed = PROVISO.findings(patient).supposing(supposition);
        } catch (IllegalArgumentException excluded) {
          continue;
        }
        WhatIf whatIf = inquiry.whatIf(supposition);
        assertEquals(PROVISO.assess(patient, supposed), whatIf.after());
        assertEquals(PROVISO.assess(patient), whatIf.before());
        WhatIfCheck.check(whatIf);
      }
    }
  }

  /** A turn, looked at in plain Java, is what Drools decides. */
  @Test
  void whatHangsOnAFindingIsWhatAnAssessmentSays() {
    for (Patient patient : patients()) {
      Inquiry inquiry = TUTOR.about(patient);
      for (Hinge hinge : inquiry.hinges()) {
        if (random.nextInt(8) == 0) {
          assertNotEquals(State.UNKNOWN, hinge.state());
          hinge.turns().forEach(turn -> check(turn, inquiry, patient));
        }
      }
      for (Prospect prospect : inquiry.next(2)) {
        if (random.nextInt(40) == 0) {
          prospect.answers().forEach(answered -> check(answered.turn(), inquiry, patient));
        }
      }
    }
  }

  private static void check(Turn turn, Inquiry inquiry, Patient patient) {
    WhatIf whatIf = inquiry.whatIf(Map.of(turn.finding().id(), turn.to()));
    Map<Shift.Effect, List<Rule>> said =
        Map.of(
            Shift.Effect.COMES, turn.comes(),
            Shift.Effect.GOES, turn.goes(),
            Shift.Effect.OPENS, turn.opens(),
            Shift.Effect.CLOSES, turn.closes());
    said.forEach(
        (effect, rules) ->
            assertEquals(
                whatIf.shifts(effect).stream().map(Shift::rule).toList(),
                rules,
                () -> "seed " + SEED + ", " + patient + ": " + turn.finding().id() + " " + effect));
    assertEquals(whatIf.after().scope().state() == Scope.State.OUT, turn.outOfScope());
  }

  /** The second step asks what would be open then, and says what would come of it then. */
  @Test
  void theTreeOfAnswersSaysWhatWouldBeOpenThen() {
    int followed = 0;
    for (Patient patient : patients()) {
      Inquiry inquiry = TUTOR.about(patient);
      List<Prospect> next = inquiry.next(3);
      assertEquals(
          inquiry.assessment().questions().stream().map(q -> q.finding().id()).sorted().toList(),
          next.stream().map(p -> p.question().finding().id()).sorted().toList());
      for (Prospect prospect : next.stream().limit(3).toList()) {
        for (Prospect.Answered answered : prospect.answers()) {
          Inquiry then =
              inquiry.supposing(Map.of(prospect.question().finding().id(), answered.answer()));
          assertEquals(
              then.assessment().questions().isEmpty(),
              answered.next().isEmpty(),
              prospect::toString);
          if (answered.next().isPresent()) {
            followed++;
            Prospect second = answered.next().get();
            assertEquals(then.next(0).get(0).question(), second.question());
            second.answers().forEach(each -> check(each.turn(), then, patient));
          }
        }
      }
    }
    assertTrue(followed > 100, "followed " + followed);
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private static String shown(Patient patient, Rule rule, Object what) {
    return "seed " + SEED + ", " + rule.name() + ", " + what + "\n" + patient;
  }
}
