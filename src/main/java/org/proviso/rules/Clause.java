package org.proviso.rules;

import static java.util.stream.Collectors.joining;

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
    return literals.stream().map(Literal::toString).collect(joining(" || "));
  }
}
