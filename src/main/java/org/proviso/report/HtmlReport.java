package org.proviso.report;

import java.util.List;
import org.proviso.rules.Drug;

/**
 * Results as one HTML page that stands alone: no scripts, nothing loaded from elsewhere, light and
 * dark, fit for a phone, a projector and A4 paper. With several results it opens with a table of
 * contents. Thread-safe.
 *
 * <pre>{@code
 * Report report = new HtmlReport(proviso.rulebook().drugs(), Detail.FULL);
 * Files.writeString(Path.of("out.html"), report.write(results));
 * }</pre>
 *
 * <p>Needs {@code com.samskivert:jmustache}, an optional dependency. The page holds what is
 * recorded of the patients: it is as confidential as the record.
 */
public final class HtmlReport implements Report {

  private final List<Drug> drugs;
  private final Detail detail;

  /**
   * Writes in a form.
   *
   * @param drugs the medicines in order of showing
   * @param detail how much is said
   */
  public HtmlReport(List<Drug> drugs, Detail detail) {
    this.drugs = List.copyOf(drugs);
    this.detail = detail;
  }

  @Override
  public String write(List<Result> results) {
    return Markup.HTML.write(Page.of(results, drugs, detail));
  }
}
