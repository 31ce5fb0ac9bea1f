package org.proviso.web.workbench;

import java.util.List;
import java.util.Optional;
import org.proviso.patient.Patient;
import org.proviso.scenario.Scenario;

/**
 * A patient as opened, before the reader set anything.
 *
 * @param origin where it comes from
 * @param patient what is recorded
 * @param story what is told of the patient; may be empty
 * @param text the scenario as written, where it is one
 * @param cases the scenarios of the same file, where it holds several
 */
record Opened(
    Origin origin, Patient patient, String story, Optional<String> text, List<Scenario> cases) {

  Opened {
    cases = List.copyOf(cases);
  }

  static Opened of(Origin origin, Scenario scenario, String text) {
    return new Opened(
        origin, scenario.patient(), scenario.story(), Optional.of(text), List.of(scenario));
  }
}
