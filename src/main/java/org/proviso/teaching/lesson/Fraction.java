package org.proviso.teaching.lesson;

import java.util.List;

/** What share of a question a choice makes up, in the figures that Moodle takes. */
final class Fraction {

  private static final List<String> SHARES =
      List.of(
          "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10");

  private Fraction() {}

  /** All that is right makes the whole, and all that is wrong takes it away. */
  static String of(Choice choice, List<Choice> choices) {
    long alike = choices.stream().filter(each -> each.correct() == choice.correct()).count();
    String share = SHARES.get((int) alike - 1);
    return choice.correct() ? share : "-" + share;
  }
}
