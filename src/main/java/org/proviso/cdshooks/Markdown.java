package org.proviso.cdshooks;

import java.util.regex.Pattern;

/**
 * Escapes text for GitHub-flavoured Markdown: nothing in it makes markup, an HTML tag, a link or a
 * line of its own.
 */
final class Markdown {

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+");
  private static final char UNPRINTABLE = '\uFFFD';

  private Markdown() {}

  static String escape(String raw) {
    StringBuilder text = new StringBuilder(raw.length() + 16);
    boolean space = false;
    for (int at = 0; at < raw.length(); ) {
      int character = raw.codePointAt(at);
      at += Character.charCount(character);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        space = text.length() > 0;
        continue;
      }
      if (space) {
        text.append(' ');
        space = false;
      }
      append(character, text);
    }
    return text.toString();
  }

  /** A place in the record, as code: nothing in it is markup. */
  static String code(String where) {
    return "`" + where.replace('`', '\'').replaceAll("\\p{Cntrl}|\\s", " ").strip() + "`";
  }

  private static void append(int character, StringBuilder text) {
    switch (character) {
      case '\\', '`', '*', '_', '[', ']', '|', '~', '$', '<', '&' -> text.append('\\');
      case '#', '>', '+', '=', '-' -> {
        if (text.length() == 0) {
          text.append('\\');
        }
      }
      case '.', ')' -> {
        if (isNumber(text) || character == '.' && endsWithWww(text)) {
          text.append('\\');
        }
      }
      case '/' -> {
        if (text.length() > 1 && text.charAt(text.length() - 1) == ':') {
          text.insert(text.length() - 1, '\\');
        }
      }
      default -> {}
    }
    text.appendCodePoint(isPrintable(character) ? character : UNPRINTABLE);
  }

  /** Digits alone before a full stop would make a numbered list. */
  private static boolean isNumber(StringBuilder text) {
    if (text.length() == 0 || text.length() > 9) {
      return false;
    }
    return text.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  private static boolean endsWithWww(StringBuilder text) {
    int length = text.length();
    return length >= 3 && text.substring(length - 3).equalsIgnoreCase("www");
  }

  /** Control characters, lone surrogates and turns of direction stand for nothing a reader sees. */
  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.FORMAT ->
          !(character >= 0x202A && character <= 0x202E)
              && !(character >= 0x2066 && character <= 0x2069);
      default -> true;
    };
  }

  /** Whether a link can be written as it is: a web address, with nothing to break out. */
  static boolean isWebAddress(String link) {
    return WEB_ADDRESS.matcher(link).matches();
  }
}
