package org.proviso.teaching.lesson;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** An order that shows nothing of what is right, and is the same each time. */
final class Shuffle {

  private Shuffle() {}

  static List<Choice> of(String exercise, List<Choice> choices) {
    return choices.stream()
        .sorted(Comparator.comparing(choice -> digest(exercise + '\n' + choice.text())))
        .toList();
  }

  /** SHA-256 in hexadecimal digits. */
  static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
