package org.proviso.document;

import java.util.regex.Pattern;

/** Text as it stands in a markup language, so that nothing in it makes markup. */
public final class MarkupText {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]|~$]");
  private static final Pattern ENTITY = Pattern.compile("&(?=[#A-Za-z])");
  private static final Pattern BARE_LINK = Pattern.compile("(?i)(:)(?=//)|(?<=www)(\\.)");
  private static final Pattern LINE_START = Pattern.compile("^(?=[#>+=-])");
  private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  private MarkupText() {}

  /** In HTML and XML, in elements and in quoted attributes. */
  public static String html(String raw) {
    String text = printable(raw);
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '\'' -> escaped.append("&#39;");
        case '"' -> escaped.append("&quot;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '`' -> escaped.append("&#x60;");
        case '=' -> escaped.append("&#x3D;");
        default -> escaped.append(letter);
      }
    }
    return escaped.toString();
  }

  /**
   * In Markdown (CommonMark with tables and bare links), on one line: nothing in it makes markup,
   * an HTML tag, a link or a line of its own. What needs no escape stays readable.
   */
  public static String markdown(String raw) {
    String text = SPACE.matcher(printable(raw)).replaceAll(" ").strip();
    text = INLINE.matcher(text).replaceAll("\\\\$0");
    text = ENTITY.matcher(text).replaceAll("&amp;");
    text = text.replace("<", "&lt;");
    text = BARE_LINK.matcher(text).replaceAll("\\\\$0");
    text = LINE_START.matcher(text).replaceFirst("\\\\");
    return LIST_NUMBER.matcher(text).replaceFirst("$1\\\\$2");
  }

  /** Control characters, lone surrogates and turns of direction stand for nothing a reader sees. */
  public static String printable(String raw) {
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
