package org.proviso.rules;

import org.proviso.finding.Findings;
import org.proviso.finding.State;

/** The findings as they are known: UNKNOWN satisfies nothing. */
record KnownView(Findings findings) implements FindingsView {

  @Override
  public boolean present(int finding) {
    return findings.state(finding) == State.PRESENT;
  }

  @Override
  public boolean absent(int finding) {
    return findings.state(finding) == State.ABSENT;
  }
}
