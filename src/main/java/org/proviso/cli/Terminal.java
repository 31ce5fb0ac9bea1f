package org.proviso.cli;

import org.proviso.report.Style;

/** What is known of the terminal. */
final class Terminal {

  private static final int WIDTH = 100;
  private static final int NARROWEST = 40;

  private Terminal() {}

  /**
   * Colour only on a terminal whose user did not forbid it; as wide as it says, within what is
   * readable.
   */
  static Style style() {
    return new Style(width(), isColourful() ? Style.Colour.ON : Style.Colour.OFF);
  }

  /** The words without control characters, which a name or a value could use to write over it. */
  static String visible(String words) {
    StringBuilder visible = new StringBuilder(words.length());
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      visible.append(Character.isISOControl(letter) ? '\uFFFD' : letter);
    }
    return visible.toString();
  }

  static boolean isThere() {
    return System.console() != null;
  }

  private static boolean isColourful() {
    return isThere() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns == null) {
      return WIDTH;
    }
    try {
      return Math.min(WIDTH, Math.max(NARROWEST, Integer.parseInt(columns)));
    } catch (NumberFormatException e) {
      return WIDTH;
    }
  }
}
