package org.proviso.report;

import java.util.List;

/**
 * Results as one HTML page that stands alone: no scripts, nothing loaded from elsewhere, light and
 * dark, fit for a phone, a projector and A4 paper. With several results it opens with a table of
 * contents. Thread-safe.
 *
 * <pre>{@code
 * Report report = new HtmlReport(Manner.of(proviso.rulebook()));
 * Files.writeString(Path.of("out.html"), report.write(results));
 * }</pre>
 *
 * <p>Needs {@code com.samskivert:jmustache}, an optional dependency. The page holds what is
 * recorded of the patients: it is as confidential as the record.
 */
public final class HtmlReport implements Report {

  private final Manner manner;

  /** Writes in a manner. */
  public HtmlReport(Manner manner) {
    this.manner = manner;
  }

  @Override
  public String write(List<Result> results) {
    return Markup.HTML.write(Page.of(results, manner));
  }
}
