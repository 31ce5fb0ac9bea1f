package org.proviso.rules;

/** What a consideration weighs. The order is the order of reading: safety first. */
public enum Weight {
  /**
   * A product label, of the medicine or of the other one of a pair, says not to use it; the text
   * names the label and its country.
   */
  CONTRAINDICATED,
  /** A boxed warning, "extreme caution", a guideline's "avoid", or a dangerous interaction. */
  SERIOUS,
  /** A precaution, or a common harm that matters for this patient. */
  CAUTION,
  /** A reason for which a provider might think of the medicine; never a recommendation. */
  MAY_FAVOUR,
  /** Neutral information. */
  INFORMATION;

  /** Whether it is about harm. */
  public boolean isSafety() {
    return this == CONTRAINDICATED || this == SERIOUS || this == CAUTION;
  }
}
