package org.proviso.rules;

import org.proviso.finding.State;

/**
 * One question of a rule: {@code present("id")} or {@code absent("id")}.
 *
 * @param required the state that it asks for, PRESENT or ABSENT
 * @param finding the finding's id
 */
public record Literal(State required, String finding) {

  /** Refuses to ask for UNKNOWN: no rule may rest on what is not known. */
  public Literal {
    if (required == State.UNKNOWN) {
      throw new IllegalArgumentException("a rule asks for present or absent, never for unknown");
    }
  }

  /** As written in a rule. */
  @Override
  public String toString() {
    return word() + "(\"" + finding + "\")";
  }

  /** {@code present} or {@code absent}. */
  String word() {
    return required == State.PRESENT ? "present" : "absent";
  }
}
