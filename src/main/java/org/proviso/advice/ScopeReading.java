package org.proviso.advice;

import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Person;
import org.proviso.rules.Texts;

/** Reads the scope off a patient's findings. */
final class ScopeReading {

  static final String UNDER_18 = "age-under-18";
  static final String CHRONIC_PAIN = "chronic-pain";
  static final String ACUTE_PAIN = "acute-pain";

  private ScopeReading() {}

  static Scope of(Person person, Findings findings, Texts texts) {
    boolean unknownAge = findings.state(UNDER_18) == State.UNKNOWN;
    boolean unknownPain = findings.state(CHRONIC_PAIN) == State.UNKNOWN;
    if (person.deceased()) {
      return new Scope(Scope.State.OUT, texts.phrase("because-deceased"));
    }
    if (findings.state(UNDER_18) == State.PRESENT) {
      return new Scope(Scope.State.OUT, texts.phrase("because-under-18"));
    }
    if (findings.state(CHRONIC_PAIN) == State.ABSENT) {
      boolean acute = findings.state(ACUTE_PAIN) == State.PRESENT;
      return new Scope(
          Scope.State.OUT, texts.phrase(acute ? "because-acute-pain" : "because-no-chronic-pain"));
    }
    if (unknownAge || unknownPain) {
      return new Scope(
          Scope.State.UNKNOWN,
          texts.phrase(
              !unknownPain
                  ? "because-age-unknown"
                  : unknownAge ? "because-both-unknown" : "because-pain-unknown"));
    }
    return new Scope(Scope.State.IN, texts.phrase("because-adult-with-chronic-pain"));
  }
}
