package org.proviso.teaching.lesson;

import java.util.List;

/**
 * A question with its choices.
 *
 * @param id its id within the lesson
 * @param kind what it asks for
 * @param asked the question
 * @param choices what may be chosen, in the order of showing; one or more are right, and one or
 *     more wrong
 * @param taught what the question teaches, said after the answer
 */
public record Exercise(
    String id, Kind kind, String asked, List<Choice> choices, List<String> taught) {

  /** What a question asks for. */
  public enum Kind {
    /** Whether the record answers something. */
    RECORDED,
    /** What to ask next. */
    NEXT,
    /** What arises. */
    ARISING,
    /** Why something does not. */
    WHY_NOT,
    /** What a change would bring. */
    WHAT_IF,
    /** What one change would take. */
    SMALLEST_CHANGE
  }

  /** Copies the lists; refuses a question that has no right or no wrong choice. */
  public Exercise {
    choices = List.copyOf(choices);
    taught = List.copyOf(taught);
    long right = choices.stream().filter(Choice::correct).count();
    if (right == 0 || right == choices.size()) {
      throw new IllegalArgumentException("'" + id + "' needs right and wrong choices");
    }
    if (right > 1 && hasOneAnswer(kind)) {
      throw new IllegalArgumentException("'" + id + "' has several right choices");
    }
  }

  /** Whether exactly one choice is right, which the kind of question says; else several may be. */
  public boolean hasOneAnswer() {
    return hasOneAnswer(kind);
  }

  private static boolean hasOneAnswer(Kind kind) {
    return switch (kind) {
      case RECORDED, WHY_NOT, SMALLEST_CHANGE -> true;
      case NEXT, ARISING, WHAT_IF -> false;
    };
  }
}
