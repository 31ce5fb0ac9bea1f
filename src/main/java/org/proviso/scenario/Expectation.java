package org.proviso.scenario;

import java.util.List;
import java.util.Optional;
import org.proviso.advice.Scope;

/**
 * What is expected of an assessment.
 *
 * @param raised the rules that are raised, where told
 * @param extent whether {@code raised} is all of them
 * @param notRaised rules that must not be raised
 * @param undetermined rules that must be undetermined, where told
 * @param scope the scope, where told
 */
public record Expectation(
    Optional<List<String>> raised,
    Extent extent,
    List<String> notRaised,
    Optional<List<String>> undetermined,
    Optional<Scope.State> scope) {

  /** Whether a list of raised rules is all of them. */
  public enum Extent {
    /** These and no others. */
    COMPLETE,
    /** These, and perhaps others. */
    AT_LEAST
  }

  /** Copies the lists. */
  public Expectation {
    raised = raised.map(List::copyOf);
    notRaised = List.copyOf(notRaised);
    undetermined = undetermined.map(List::copyOf);
  }
}
