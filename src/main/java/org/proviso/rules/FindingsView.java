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
}
