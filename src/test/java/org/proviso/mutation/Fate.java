package org.proviso.mutation;

import org.proviso.scenario.Scenario;

/** What became of a mutant. */
sealed interface Fate {

  /**
   * A case came out otherwise than it expects.
   *
   * @param scenario the first such case
   * @param before what comes of the rule in it
   * @param after what came of the mutant
   */
  record Noticed(Scenario scenario, Outcome before, Outcome after) implements Fate {}

  /** No record can tell the mutant from the rule. */
  record Equivalent(String reason) implements Fate {}

  /** Every case came out as expected. */
  record Survived() implements Fate {}

  /** What came of a rule for a patient. */
  enum Outcome {
    RAISED("raised"),
    UNDETERMINED("left open"),
    NOT_RAISED("not raised"),
    NOT_APPLIED("not looked at");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
