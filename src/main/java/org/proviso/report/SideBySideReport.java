package org.proviso.report;

import org.proviso.advice.SideBySide;

/**
 * The medicines beside each other, topic by topic, written in some form. No form adds anything up,
 * and none leaves out the notice, where help is at once, or what is not known. Thread-safe.
 *
 * <pre>{@code
 * SideBySide sides = SideBySide.of(proviso.assess(patient), proviso.rulebook());
 * Files.writeString(Path.of("out.html"), new SideBySideReport(sides, manner).html());
 * }</pre>
 *
 * <p>HTML and Markdown need {@code com.samskivert:jmustache}, an optional dependency.
 */
public final class SideBySideReport {

  private final SideBySide sides;
  private final Manner manner;
  private final SideBySidePage page;

  /** Writes this in a manner. */
  public SideBySideReport(SideBySide sides, Manner manner) {
    this.sides = sides;
    this.manner = manner;
    page = SideBySidePage.of(sides, manner);
  }

  /** As text for a terminal: in columns where they fit, else below each other. */
  public String text(Style style) {
    return new SideBySideText(page, manner, style).write(sides.assessment());
  }

  /** As Markdown (CommonMark with tables). */
  public String markdown() {
    return Markup.SIDE_BY_SIDE_MARKDOWN.write(page);
  }

  /** As one HTML page that stands alone: no scripts, nothing loaded, light and dark, A4. */
  public String html() {
    return Markup.SIDE_BY_SIDE.write(page);
  }

  /** As JSON. */
  public String json() {
    return SideBySideJson.write(sides);
  }
}
