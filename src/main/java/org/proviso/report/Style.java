package org.proviso.report;

/**
 * How text is set on a terminal.
 *
 * @param width the widest line, in characters, at least 40
 * @param colour whether colours and bold letters are used
 */
public record Style(int width, Colour colour) {

  /** Whether colours and bold letters are used; no meaning rests on them alone. */
  public enum Colour {
    /** Used. */
    ON,
    /** Not used. */
    OFF
  }

  /** Plain text, 100 characters wide. */
  public static final Style PLAIN = new Style(100, Colour.OFF);

  /** Refuses a width in which nothing can be read. */
  public Style {
    if (width < 40) {
      throw new IllegalArgumentException("width " + width + " must be at least 40");
    }
  }
}
