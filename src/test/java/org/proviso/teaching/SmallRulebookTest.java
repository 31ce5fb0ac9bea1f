package org.proviso.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;

/** Why, why not and the smallest changes, against all there is to try in a small rulebook. */
class SmallRulebookTest {

  @TempDir private static Path folder = Path.of("");

  private static Proviso proviso = Proviso.standard();
  private static Tutor tutor = Tutor.of(proviso);

  @BeforeAll
  static void read() {
    proviso = SmallRulebook.in(folder);
    tutor = Tutor.of(proviso);
  }

  /** In each of the 243 records: the answer, and every clause in the plainest reading there is. */
  @Test
  void whyAndWhyNotAreWhatTheClausesSayInEveryRecord() {
    Set<Explanation.Answer> met = new HashSet<>();
    for (Map<String, State> record : SmallRulebook.records()) {
      Patient patient = SmallRulebook.patient(record);
      Inquiry inquiry = tutor.about(patient);
      Findings findings = proviso.findings(patient);
      for (String rule : SmallRulebook.RULE_NAMES) {
        Explanation why = inquiry.why(rule);
        met.add(why.answer());
        List<Standing> standings = new ArrayList<>();
        for (Clause clause : proviso.rulebook().rule(rule).orElseThrow().clauses()) {
          standings.add(standing(clause, findings));
        }
        String shown = rule + " in " + record;
        assertEquals(
            standings, why.clauses().stream().map(ClauseReading::standing).toList(), shown);
        Standing least = standings.stream().max(Comparator.naturalOrder()).orElseThrow();
        assertEquals(
            switch (least) {
              case HOLDS -> Explanation.Answer.RAISED;
              case OPEN -> Explanation.Answer.UNDETERMINED;
              case FAILS -> Explanation.Answer.NOT_RAISED;
            },
            why.answer(),
            shown);
      }
    }
    assertEquals(
        Set.of(
            Explanation.Answer.RAISED,
            Explanation.Answer.UNDETERMINED,
            Explanation.Answer.NOT_RAISED),
        met);
  }

  private static Standing standing(Clause clause, Findings findings) {
    boolean open = false;
    for (Literal literal : clause.literals()) {
      State state = findings.state(literal.finding());
      if (state == literal.required()) {
        return Standing.HOLDS;
      }
      open |= state == State.UNKNOWN;
    }
    return open ? Standing.OPEN : Standing.FAILS;
  }

  /** All suppositions upon all records: the changes are those of which no part does the same. */
  @Test
  void changesAreAllTheSmallestThereAreAndNoOthers() {
    int sizes = 0;
    for (Map<String, State> record : SmallRulebook.records()) {
      Patient patient = SmallRulebook.patient(record);
      Findings findings = proviso.findings(patient);
      Map<Map<String, State>, Findings> supposed = new LinkedHashMap<>();
      SmallRulebook.suppositions().stream()
          .sorted(Comparator.comparingInt(Map::size))
          .forEach(supposition -> suppose(findings, supposition, supposed));
      Inquiry inquiry = tutor.about(patient);
      for (String rule : SmallRulebook.RULE_NAMES) {
        Map<Verdict.Outcome, Set<Map<String, State>>> expected = smallest(rule, supposed);
        Verdict.Outcome now = outcome(rule, findings);
        Changes changes = inquiry.changes(rule);
        for (Verdict.Outcome to : Verdict.Outcome.values()) {
          Set<Map<String, State>> found = new HashSet<>();
          changes.changes().stream()
              .filter(change -> change.to() == to)
              .forEach(change -> assertTrue(found.add(change.supposition())));
          assertEquals(
              to == now ? Set.of() : expected.getOrDefault(to, Set.of()),
              found,
              () -> rule + " to " + to + " in " + record);
          sizes |= found.stream().mapToInt(each -> 1 << each.size()).reduce(0, (a, b) -> a | b);
        }
      }
    }
    assertEquals(0b1110, sizes, "changes of one, two and three findings were met");
  }

  private static void suppose(
      Findings findings,
      Map<String, State> supposition,
      Map<Map<String, State>, Findings> supposed) {
    try {
      supposed.put(supposition, findings.supposing(supposition));
    } catch (IllegalArgumentException excluded) {
      // it cannot be so, and is no change
    }
  }

  private static Map<Verdict.Outcome, Set<Map<String, State>>> smallest(
      String rule, Map<Map<String, State>, Findings> supposed) {
    Map<Verdict.Outcome, Set<Map<String, State>>> smallest = new HashMap<>();
    supposed.forEach(
        (supposition, findings) -> {
          Set<Map<String, State>> found =
              smallest.computeIfAbsent(outcome(rule, findings), key -> new HashSet<>());
          if (found.stream()
              .noneMatch(less -> supposition.entrySet().containsAll(less.entrySet()))) {
            found.add(supposition);
          }
        });
    smallest
        .values()
        .forEach(
            found -> {
              int least = found.stream().mapToInt(Map::size).min().orElse(0);
              found.removeIf(each -> each.size() > Math.max(least, Changes.MOST));
            });
    return smallest;
  }

  private static Verdict.Outcome outcome(String rule, Findings findings) {
    return Verdict.plainly(proviso.rulebook().rule(rule).orElseThrow(), findings).outcome();
  }

  @Test
  void whatIfIsWhatAnAssessmentUnderTheSuppositionSays() {
    List<Map<String, State>> records = SmallRulebook.records();
    for (int at = 0; at < records.size(); at += 7) {
      Patient patient = SmallRulebook.patient(records.get(at));
      Inquiry inquiry = tutor.about(patient);
      for (String id : SmallRulebook.FINDINGS) {
        for (State state : State.values()) {
          WhatIf whatIf = inquiry.whatIf(Map.of(id, state));
          Assessment after =
              proviso.assess(patient, proviso.findings(patient).supposing(Map.of(id, state)));
          assertEquals(after, whatIf.after());
          WhatIfCheck.check(whatIf);
        }
      }
    }
  }
}
