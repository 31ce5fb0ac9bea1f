package org.proviso.advice;

import java.util.List;
import org.proviso.finding.Finding;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;

/**
 * Something that is not known and would settle a rule, or belongs to what is always asked.
 *
 * @param finding the finding to ask about
 * @param rules the undetermined rules that wait for it, heaviest first
 * @param priority why it is asked in its place
 */
public record Question(Finding finding, List<Rule> rules, Priority priority) {

  /** Copies the rules. */
  public Question {
    rules = List.copyOf(rules);
  }

  /** The question as a level reads it: for a clinician what it is about stands before it. */
  public String at(Level level) {
    String label = finding.label();
    return level == Level.CLINICIAN
        ? Character.toUpperCase(label.charAt(0)) + label.substring(1) + ": " + finding.ask()
        : finding.ask();
  }

  /** Why a question is asked where it is. */
  public enum Priority {
    /** It belongs to the minimum safety set of a medicine. */
    MINIMUM_SAFETY_SET,
    /** Its answer could settle a rule. */
    COULD_SETTLE_A_RULE
  }
}
