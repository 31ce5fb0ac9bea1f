package org.proviso.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Rule;

/** What holds for every answer to "what if". */
final class WhatIfCheck {

  private WhatIfCheck() {}

  static void check(WhatIf whatIf) {
    Assessment before = whatIf.before();
    Assessment after = whatIf.after();
    Set<String> raised = raised(before);
    for (Shift shift : whatIf.shifts()) {
      String name = shift.rule().name();
      assertEquals(before.verdict(name).map(Verdict::outcome), shift.before());
      assertEquals(after.verdict(name).map(Verdict::outcome), shift.after());
      assertFalse(shift.because().isEmpty(), name + " shifts because of something");
      for (FindingShift because : shift.because()) {
        assertTrue(whatIf.findings().contains(because));
      }
      if (shift.effect() == Shift.Effect.COMES) {
        raised.add(name);
      } else {
        raised.remove(name);
      }
    }
    assertEquals(raised(after), raised, "what was raised, what comes and what goes");
    Set<Rule> shifted = whatIf.shifts().stream().map(Shift::rule).collect(Collectors.toSet());
    for (Verdict verdict : after.verdicts()) {
      Optional<Verdict.Outcome> was = before.verdict(verdict.rule().name()).map(Verdict::outcome);
      boolean silent =
          was.isEmpty() && verdict.outcome() == Verdict.Outcome.NOT_RAISED
              || was.equals(Optional.of(verdict.outcome()));
      assertEquals(!silent, shifted.contains(verdict.rule()), verdict.toString());
    }
    for (FindingShift shift : whatIf.findings()) {
      assertTrue(shift.before() != shift.after());
      if (shift.after() != State.UNKNOWN || shift.outright()) {
        assertTrue(
            shift.evidence().stream().anyMatch(Evidence::isSupposed)
                || !shift.outright() && rederived(shift),
            () -> shift + " is labelled as supposed");
      }
    }
    assertEquals(
        asked(after),
        change(asked(before), whatIf.opened(), whatIf.closed()),
        "what was asked, what opens and what closes");
  }

  /** What the record still says when what stood against it is supposed away. */
  private static boolean rederived(FindingShift shift) {
    return !shift.evidence().isEmpty();
  }

  private static Set<Finding> change(
      Set<Finding> asked, List<Question> opened, List<Question> closed) {
    Set<Finding> changed = new HashSet<>(asked);
    closed.forEach(question -> assertTrue(changed.remove(question.finding())));
    opened.forEach(question -> assertTrue(changed.add(question.finding())));
    return changed;
  }

  private static Set<Finding> asked(Assessment assessment) {
    return assessment.questions().stream().map(Question::finding).collect(Collectors.toSet());
  }

  private static Set<String> raised(Assessment assessment) {
    return assessment.considerations().stream()
        .map(consideration -> consideration.rule().name())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
