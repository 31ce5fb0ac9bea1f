package org.proviso.teaching;

import java.util.List;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Rule;

/**
 * What one finding would bring about by standing in another state. All lists are heaviest first.
 *
 * @param finding the finding
 * @param to the state that it is supposed to be in
 * @param outOfScope whether the patient would be out of scope, and no rule applied
 * @param comes the rules that would be raised
 * @param goes the rules that would not be raised any more
 * @param opens the rules that could not be told any more
 * @param closes the rules that could not be told, and would be told not to hold
 */
public record Turn(
    Finding finding,
    State to,
    boolean outOfScope,
    List<Rule> comes,
    List<Rule> goes,
    List<Rule> opens,
    List<Rule> closes) {

  /** Copies the lists. */
  public Turn {
    comes = List.copyOf(comes);
    goes = List.copyOf(goes);
    opens = List.copyOf(opens);
    closes = List.copyOf(closes);
  }

  /** Whether nothing would come out otherwise. */
  public boolean isNothing() {
    return comes.isEmpty() && goes.isEmpty() && opens.isEmpty() && closes.isEmpty();
  }
}
