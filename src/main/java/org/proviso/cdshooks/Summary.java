package org.proviso.cdshooks;

import java.util.List;

/**
 * The one sentence of a card, always under 140 characters. It is never cut: of several whole
 * sentences, from the fullest to the plainest, the first that fits is taken.
 */
final class Summary {

  /** The standard asks for fewer than 140 characters. */
  static final int LIMIT = 140;

  private Summary() {}

  /**
   * @param sentences whole sentences, fullest first
   * @param plainest what always fits
   */
  static String of(List<String> sentences, String plainest) {
    return sentences.stream().map(Summary::line).filter(Summary::fits).findFirst().orElse(plainest);
  }

  /** Counted in UTF-16 units as well as in characters, since clients count either way. */
  static boolean fits(String sentence) {
    return sentence.length() < LIMIT;
  }

  private static String line(String sentence) {
    return sentence.replaceAll("\\s+", " ").strip();
  }
}
