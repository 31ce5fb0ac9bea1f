package org.proviso.rules;

import org.proviso.finding.Findings;
import org.proviso.finding.State;

/** The findings as they may turn out to be: UNKNOWN satisfies both present and absent. */
record PossibleView(Findings findings) implements FindingsView {

  @Override
  public boolean present(int finding) {
    return findings.state(finding) != State.ABSENT;
  }

  @Override
  public boolean absent(int finding) {
    return findings.state(finding) != State.PRESENT;
  }
}
