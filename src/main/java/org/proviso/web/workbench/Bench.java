package org.proviso.web.workbench;

import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.finding.Findings;

/**
 * A patient on the workbench: the record, what the reader set, and what follows. Made anew for each
 * question and kept nowhere.
 *
 * @param opened the patient as opened
 * @param choices what the reader set and still holds, in order of setting
 * @param dropped what the reader set and a later choice contradicts
 * @param findings what is known with the choices
 * @param assessment what is said of it
 */
record Bench(
    Opened opened,
    List<Choice> choices,
    List<Choice> dropped,
    Findings findings,
    Assessment assessment) {

  Bench {
    choices = List.copyOf(choices);
    dropped = List.copyOf(dropped);
  }
}
