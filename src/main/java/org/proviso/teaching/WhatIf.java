package org.proviso.teaching;

import java.util.List;
import java.util.Map;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.finding.State;

/**
 * What would be said if some findings stood otherwise. The record stays as it is; everything here
 * is supposed.
 *
 * @param supposed what is supposed, in order
 * @param before the assessment without it
 * @param after the assessment with it
 * @param findings the findings that stand otherwise, those supposed outright first; a finding
 *     supposed to be what it is already is not among them
 * @param remaining findings that stay present by the same entry of the record from which another
 *     was supposed away
 * @param shifts the rules that come out otherwise: what comes, goes, opens and closes, heaviest
 *     first
 * @param opened the questions that are asked now and were not
 * @param closed the questions that were asked and are not any more
 */
public record WhatIf(
    Map<String, State> supposed,
    Assessment before,
    Assessment after,
    List<FindingShift> findings,
    List<Remaining> remaining,
    List<Shift> shifts,
    List<Question> opened,
    List<Question> closed) {

  /** Copies the lists. */
  public WhatIf {
    findings = List.copyOf(findings);
    remaining = List.copyOf(remaining);
    shifts = List.copyOf(shifts);
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
  }

  /** The rules of an effect, heaviest first. */
  public List<Shift> shifts(Shift.Effect effect) {
    return shifts.stream().filter(shift -> shift.effect() == effect).toList();
  }

  /** Whether the scope differs. */
  public boolean isOtherScope() {
    return before.scope().state() != after.scope().state();
  }
}
