package org.proviso.rules;

/**
 * What a rule may ask of a patient's findings in one pass over the rules. The one fact type that
 * rules see; users of the library hold {@link org.proviso.finding.Findings}, which cannot take an
 * unknown for an answer.
 */
public interface FindingsView {

  /**
   * Whether the finding counts as present in this pass.
   *
   * @param finding the finding's id
   */
  boolean present(String finding);

  /**
   * Whether the finding counts as absent in this pass.
   *
   * @param finding the finding's id
   */
  boolean absent(String finding);

  /**
   * The same by the finding's place in the vocabulary, which is what compiled rules ask: a look at
   * an array, where a name would be looked up for every condition.
   *
   * @param finding the finding's place
   */
  boolean present(int finding);

  /**
   * The same by the finding's place in the vocabulary.
   *
   * @param finding the finding's place
   */
  boolean absent(int finding);
}
