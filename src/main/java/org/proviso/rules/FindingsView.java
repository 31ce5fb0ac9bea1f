package org.proviso.rules;

/**
 * What a rule may ask of a patient's findings in one pass over the rules. The one fact type that
 * rules see; users of the library hold {@link org.proviso.finding.Findings}, which cannot take an
 * unknown for an answer. A finding is named by its place in the vocabulary: a condition looks at an
 * array where it would else look up a name.
 */
public interface FindingsView {

  /**
   * Whether the finding counts as present in this pass.
   *
   * @param finding the finding's place in {@link org.proviso.finding.Vocabulary#findings()}
   */
  boolean present(int finding);

  /**
   * Whether the finding counts as absent in this pass.
   *
   * @param finding the finding's place in {@link org.proviso.finding.Vocabulary#findings()}
   */
  boolean absent(int finding);
}
