package org.proviso.report;

import java.util.List;
import org.proviso.rules.Drug;

/**
 * Results as one Markdown text (CommonMark with tables). Whatever Markdown would interpret in the
 * record's words is escaped. Thread-safe.
 *
 * <pre>{@code
 * Report report = new MarkdownReport(proviso.rulebook().drugs(), Detail.COMPACT);
 * System.out.print(report.write(results));
 * }</pre>
 *
 * <p>Needs {@code com.samskivert:jmustache}, an optional dependency.
 */
public final class MarkdownReport implements Report {

  private final List<Drug> drugs;
  private final Detail detail;

  /**
   * Writes in a form.
   *
   * @param drugs the medicines in order of showing
   * @param detail how much is said
   */
  public MarkdownReport(List<Drug> drugs, Detail detail) {
    this.drugs = List.copyOf(drugs);
    this.detail = detail;
  }

  @Override
  public String write(List<Result> results) {
    return Markup.MARKDOWN.write(Page.of(results, drugs, detail));
  }
}
