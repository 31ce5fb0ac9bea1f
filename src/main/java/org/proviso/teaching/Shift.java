package org.proviso.teaching;

import java.util.List;
import java.util.Optional;
import org.proviso.advice.Verdict;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;

/**
 * A rule that comes out otherwise under a supposition.
 *
 * @param rule the rule
 * @param text its words
 * @param before what came of it; empty where the patient was out of scope
 * @param after what comes of it now; empty where the patient is out of scope now
 * @param because the findings whose change made the difference: those in clauses of the rule that
 *     stand otherwise than before, or those that decide the scope
 */
public record Shift(
    Rule rule,
    RuleText text,
    Optional<Verdict.Outcome> before,
    Optional<Verdict.Outcome> after,
    List<FindingShift> because) {

  /** Copies the list. */
  public Shift {
    because = List.copyOf(because);
  }

  /** What becomes of a consideration. */
  public enum Effect {
    /** It is raised now. */
    COMES,
    /** It was raised, and is not any more. */
    GOES,
    /** It cannot be told any more. */
    OPENS,
    /** It could not be told, and now it is told that it does not hold, or no rule is applied. */
    CLOSES
  }

  /** What becomes of the consideration. */
  public Effect effect() {
    if (isRaised(after)) {
      return Effect.COMES;
    }
    if (after.isPresent() && after.get() == Verdict.Outcome.UNDETERMINED) {
      return Effect.OPENS;
    }
    return isRaised(before) ? Effect.GOES : Effect.CLOSES;
  }

  /** Whether it was raised before. */
  public boolean wasRaised() {
    return isRaised(before);
  }

  private static boolean isRaised(Optional<Verdict.Outcome> outcome) {
    return outcome.isPresent() && outcome.get() == Verdict.Outcome.RAISED;
  }
}
