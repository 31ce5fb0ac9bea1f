package org.proviso.teaching.lesson;

/** How much a lesson asks. */
public enum Difficulty {
  /** What the record says and does not say, and what arises from it. */
  INTRODUCTORY(2, 1, 0),
  /** What to ask next, why not, and what one change would bring. */
  INTERMEDIATE(3, 2, 1),
  /** The same with more choices, and what one change would take. */
  ADVANCED(4, 3, 2);

  private final int distractors;
  private final int whyNot;
  private final int whatIf;

  Difficulty(int distractors, int whyNot, int whatIf) {
    this.distractors = distractors;
    this.whyNot = whyNot;
    this.whatIf = whatIf;
  }

  /** How many wrong choices a question offers, where there are as many. */
  int distractors() {
    return distractors;
  }

  /** How many questions ask why something is not raised. */
  int whyNot() {
    return whyNot;
  }

  /** How many questions ask what would change. */
  int whatIf() {
    return whatIf;
  }
}
