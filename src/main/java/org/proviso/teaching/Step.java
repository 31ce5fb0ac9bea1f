package org.proviso.teaching;

import org.proviso.finding.Finding;
import org.proviso.finding.State;

/**
 * One finding that stands otherwise in a change.
 *
 * @param finding the finding
 * @param from its state as known
 * @param to the state it would be in; the same where it has to stay although what it follows from
 *     does not
 * @param kind what sort of difference that is
 */
public record Step(Finding finding, State from, State to, Kind kind) {

  /** What sort of difference it is for a finding to stand otherwise. */
  public enum Kind {
    /** It is not recorded; an answer would tell. */
    ANSWER,
    /**
     * It is as it is: an age, what is inborn, what has once happened. Only another record could
     * differ.
     */
    FIXED,
    /** What is so now or lately: a record could differ over time. */
    MAY_DIFFER,
    /** As if it were not recorded. */
    NOT_RECORDED,
    /** It stays as it is. */
    STAYS
  }

  static Step of(Finding finding, State from, State to) {
    return new Step(finding, from, to, kind(finding, from, to));
  }

  private static Kind kind(Finding finding, State from, State to) {
    if (from == to) {
      return Kind.STAYS;
    }
    if (from == State.UNKNOWN) {
      return Kind.ANSWER;
    }
    if (to == State.UNKNOWN) {
      return Kind.NOT_RECORDED;
    }
    return finding.constancy().holds(from) ? Kind.FIXED : Kind.MAY_DIFFER;
  }
}
