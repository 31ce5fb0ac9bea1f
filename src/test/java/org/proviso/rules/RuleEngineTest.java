package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.patient.Patient;

/** The rule base that is made in a thread of its own. */
class RuleEngineTest {

  private static final Rulebook RULEBOOK = RuleEngine.shipped().rulebook();

  @Test
  void whatKeepsTheRulesFromBeingMadeIsWhatACallThrows() {
    RuntimeException failure = new IllegalStateException("no rules");
    NoClassDefFoundError missing = new NoClassDefFoundError("org/drools/Missing");

    assertSame(failure, assertThrows(RuntimeException.class, failed(failure)::await));
    assertSame(missing, assertThrows(NoClassDefFoundError.class, failed(missing)::await));
    Findings findings =
        Findings.of(Patient.on(LocalDate.of(2026, 3, 2)).build(), RULEBOOK.vocabulary());
    assertSame(
        failure, assertThrows(RuntimeException.class, () -> failed(failure).known(findings)));
  }

  private static RuleEngine failed(Throwable why) {
    return new RuleEngine(RULEBOOK, RULEBOOK, CompletableFuture.failedFuture(why));
  }

  @Test
  void theRulesThatDroolsIsGivenStandInTheRulebooksOrder() {
    ShippedRules.Conditions conditions = ShippedRules.conditions();

    assertEquals(RULEBOOK.rules(), conditions.rules());
    List<String> ids = RULEBOOK.vocabulary().findings().stream().map(Finding::id).toList();
    assertEquals(ids, conditions.findings());
  }
}
