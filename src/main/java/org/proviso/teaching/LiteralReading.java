package org.proviso.teaching;

import java.util.List;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.rules.Literal;

/**
 * One question of a rule, beside what is known.
 *
 * @param finding what it asks about
 * @param required the state that it asks for, PRESENT or ABSENT
 * @param state the state that is known
 * @param conflicting whether the record says both yes and no
 * @param supposed whether the state rests on a supposition
 * @param evidence what gave the finding its state or left it open; empty where nothing is recorded
 */
public record LiteralReading(
    Finding finding,
    State required,
    State state,
    boolean conflicting,
    boolean supposed,
    List<Evidence> evidence) {

  /** Copies the evidence. */
  public LiteralReading {
    evidence = List.copyOf(evidence);
  }

  static LiteralReading of(Literal literal, Findings findings) {
    String id = literal.finding();
    return new LiteralReading(
        findings.vocabulary().finding(id).orElseThrow(),
        literal.required(),
        findings.state(id),
        findings.conflicting(id),
        findings.isSupposed(id),
        findings.evidence(id));
  }

  /** Whether it holds for what is known, may hold, or cannot. */
  public Standing standing() {
    return state == required
        ? Standing.HOLDS
        : state == State.UNKNOWN ? Standing.OPEN : Standing.FAILS;
  }
}
