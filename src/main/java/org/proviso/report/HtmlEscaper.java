package org.proviso.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/** Escapes text for HTML, in elements and in quoted attributes. */
final class HtmlEscaper implements Mustache.Escaper {

  @Override
  public String escape(String raw) {
    return Escapers.HTML.escape(printable(raw));
  }

  /** Control characters, lone surrogates and turns of direction stand for nothing a reader sees. */
  static String printable(String raw) {
    return raw.codePoints()
        .map(character -> isPrintable(character) ? character : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t' || character == '\r';
      case Character.SURROGATE -> false;
      case Character.UNASSIGNED -> (character & 0xFFFE) != 0xFFFE;
      case Character.FORMAT ->
          !(character >= 0x202A && character <= 0x202E)
              && !(character >= 0x2066 && character <= 0x2069);
      default -> true;
    };
  }
}
