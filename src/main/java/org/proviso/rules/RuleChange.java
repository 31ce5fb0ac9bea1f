package org.proviso.rules;

import java.util.List;

/**
 * What became otherwise of one rule between two rulebooks.
 *
 * @param before the rule as it was
 * @param after the rule as it is
 * @param differences what differs, at least one
 */
public record RuleChange(Rule before, Rule after, List<Difference> differences) {

  /** Copies the list. */
  public RuleChange {
    differences = List.copyOf(differences);
  }

  /** What of a rule can differ. */
  public enum Aspect {
    /** What it weighs. */
    WEIGHT("weight"),
    /** The medicines it is about. */
    MEDICINES("medicines"),
    /** What must hold. */
    CONDITIONS("condition"),
    /** A number that a finding of its conditions rests on. */
    THRESHOLD("threshold"),
    /** What makes a finding of its conditions present, absent or open. */
    FINDING("finding"),
    /** What it cites, or what is said of a cited section: title, year, link, how verified. */
    SOURCES("source"),
    /** Its words for the reader. */
    WORDS("words"),
    /** The clinical question under which it stands. */
    QUESTION("question");

    private final String words;

    Aspect(String words) {
      this.words = words;
    }

    /** The aspect in a word. */
    public String words() {
      return words;
    }
  }

  /**
   * One thing that differs.
   *
   * @param aspect what of the rule
   * @param subject which condition, threshold, finding, source or text; may be empty
   * @param before how it was; empty where it was not there
   * @param after how it is; empty where it is gone
   */
  public record Difference(Aspect aspect, String subject, String before, String after) {}
}
