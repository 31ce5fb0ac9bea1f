package org.proviso.report;

import java.util.StringTokenizer;
import org.proviso.rules.Weight;

/** Lines of text, wrapped to a width. */
final class Lines {

  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Lines(Style style) {
    this.style = style;
  }

  void blank() {
    int last = text.length() - 1;
    if (last > 0 && !(text.charAt(last) == '\n' && text.charAt(last - 1) == '\n')) {
      text.append('\n');
    }
  }

  void heading(String words) {
    String seen = visible(words);
    String line = seen.length() <= style.width() ? seen : seen.substring(0, style.width());
    text.append(strong(seen, BOLD)).append('\n').append("=".repeat(line.length())).append('\n');
  }

  void subheading(String words) {
    text.append(strong(words, BOLD)).append('\n');
  }

  void strong(String words) {
    text.append(strong(words, BOLD + "\u001b[35m")).append('\n');
  }

  /** A line with a weight before it: the word says it, the colour only repeats it. */
  void weighted(Weight weight, String word, String title) {
    String colour =
        switch (weight) {
          case CONTRAINDICATED -> BOLD + "\u001b[31m";
          case SERIOUS -> "\u001b[31m";
          case CAUTION -> "\u001b[33m";
          case MAY_FAVOUR -> "\u001b[36m";
          case INFORMATION -> "";
        };
    text.append("  ").append(strong("[" + word + "]", colour)).append(' ');
    wrap("      ", title, word.length() + 5);
  }

  void text(String indent, String words) {
    text.append(indent);
    wrap(indent, words, indent.length());
  }

  /** A line with a mark before it; further lines hang under the first word. */
  void item(String mark, String words) {
    text.append(mark);
    wrap(" ".repeat(mark.length()), words, mark.length());
  }

  void line(String words) {
    text.append(visible(words).stripTrailing()).append('\n');
  }

  /** The words without control characters, which a record could use to write over the terminal. */
  private static String visible(String words) {
    for (int at = 0; at < words.length(); at++) {
      if (Character.isISOControl(words.charAt(at)) && words.charAt(at) != '\n') {
        return words.replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
      }
    }
    return words;
  }

  private void wrap(String indent, String words, int used) {
    int column = used;
    boolean first = true;
    StringTokenizer each = new StringTokenizer(visible(words));
    while (each.hasMoreTokens()) {
      String word = each.nextToken();
      if (!first && column + 1 + word.length() > style.width()) {
        text.append('\n').append(indent);
        column = indent.length();
        first = true;
      }
      if (!first) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
      first = false;
    }
    text.append('\n');
  }

  private String strong(String words, String code) {
    return style.colour() == Style.Colour.ON && !code.isEmpty() ? code + words + RESET : words;
  }

  /** All lines. */
  @Override
  public String toString() {
    return text.toString();
  }
}
