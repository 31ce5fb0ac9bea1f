package org.proviso.rules;

import java.util.List;

/**
 * Literals of which at least one must hold.
 *
 * @param literals the alternatives, at least one
 */
public record Clause(List<Literal> literals) {

  /** Copies the literals. */
  public Clause {
    literals = List.copyOf(literals);
  }

  /** As written in a rule. */
  @Override
  public String toString() {
    StringBuilder written = new StringBuilder();
    for (Literal literal : literals) {
      written.append(written.length() == 0 ? "" : " || ").append(literal);
    }
    return written.toString();
  }
}
