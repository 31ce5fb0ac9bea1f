package org.proviso.advice;

import java.util.Optional;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Person;
import org.proviso.rules.Crisis;

/**
 * Where help is at once. Shown wherever suicidality is recorded, whatever the scope, the filter or
 * the form, and also where it is supposed away.
 *
 * @param title the heading
 * @param text what to say
 * @param country the country's lines, where the country is recorded and known
 */
public record CrisisLines(String title, String text, Optional<Crisis.Country> country) {

  static Optional<CrisisLines> of(Crisis crisis, Person person, Findings findings) {
    for (String finding : crisis.findings()) {
      if (findings.state(finding) == State.PRESENT
          || findings.recorded().state(finding) == State.PRESENT) {
        Optional<Crisis.Country> country =
            person.country().flatMap(code -> Optional.ofNullable(crisis.countries().get(code)));
        return Optional.of(new CrisisLines(crisis.title(), crisis.text(), country));
      }
    }
    return Optional.empty();
  }
}
