package org.proviso.teaching;

import java.util.List;
import org.proviso.finding.Findings;
import org.proviso.rules.Clause;

/**
 * A clause of a rule, beside what is known: one of its literals has to hold.
 *
 * @param clause the clause
 * @param literals its literals, in the order written
 */
public record ClauseReading(Clause clause, List<LiteralReading> literals) {

  /** Copies the literals. */
  public ClauseReading {
    literals = List.copyOf(literals);
  }

  static ClauseReading of(Clause clause, Findings findings) {
    return new ClauseReading(
        clause,
        clause.literals().stream().map(literal -> LiteralReading.of(literal, findings)).toList());
  }

  /** Whether one of its literals holds, may hold, or none can. */
  public Standing standing() {
    Standing most = Standing.FAILS;
    for (LiteralReading literal : literals) {
      if (literal.standing().compareTo(most) < 0) {
        most = literal.standing();
      }
    }
    return most;
  }

  /** The literals of a standing. */
  public List<LiteralReading> literals(Standing standing) {
    return literals.stream().filter(literal -> literal.standing() == standing).toList();
  }
}
