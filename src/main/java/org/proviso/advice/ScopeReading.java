package org.proviso.advice;

import java.util.ArrayList;
import java.util.List;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Person;

/** Reads the scope off a patient's findings. */
final class ScopeReading {

  static final String ACUTE_PAIN = "acute-pain";

  private ScopeReading() {}

  static Scope of(Person person, Findings findings) {
    if (person.deceased()) {
      return out("the record says that the patient has died");
    }
    if (findings.state(Scope.UNDER_18) == State.PRESENT) {
      return out("under 18: none of the medicines is for chronic pain in children and adolescents");
    }
    if (findings.state(Scope.CHRONIC_PAIN) == State.ABSENT) {
      return out(
          findings.state(ACUTE_PAIN) == State.PRESENT
              ? "acute pain only: these texts are about chronic pain"
              : "chronic pain is recorded as absent: these texts are about chronic pain");
    }
    List<String> unknown = new ArrayList<>();
    if (findings.state(Scope.UNDER_18) == State.UNKNOWN) {
      unknown.add("whether the patient is an adult");
    }
    if (findings.state(Scope.CHRONIC_PAIN) == State.UNKNOWN) {
      unknown.add("whether the pain is chronic");
    }
    return unknown.isEmpty()
        ? new Scope(Scope.State.IN, "an adult with chronic pain")
        : new Scope(Scope.State.UNKNOWN, String.join(" and ", unknown) + " is not recorded");
  }

  private static Scope out(String reason) {
    return new Scope(Scope.State.OUT, reason);
  }
}
