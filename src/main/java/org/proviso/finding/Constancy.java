package org.proviso.finding;

/**
 * Whether a finding can come to stand otherwise as time goes by, once it is known. It tells apart
 * what a record could say differently later from what it could not.
 */
public enum Constancy {
  /** An age at the assessment date, or what is inborn: it is as it is. */
  FIXED,
  /** What counts once it has ever happened: present stays so; absent may come to be present. */
  FIXED_ONCE_PRESENT,
  /** What is so now or lately: a condition, a medicine taken, a value, a plan, a wish. */
  MAY_DIFFER;

  /** Whether a finding of this kind that is in a state stays in it. */
  public boolean holds(State state) {
    return this == FIXED || this == FIXED_ONCE_PRESENT && state == State.PRESENT;
  }
}
