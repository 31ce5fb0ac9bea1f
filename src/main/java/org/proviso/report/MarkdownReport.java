package org.proviso.report;

import java.util.List;

/**
 * Results as one Markdown text (CommonMark with tables). Whatever Markdown would interpret in the
 * record's words is escaped. Thread-safe.
 *
 * <pre>{@code
 * Report report = new MarkdownReport(Manner.of(proviso.rulebook()));
 * System.out.print(report.write(results));
 * }</pre>
 *
 * <p>Needs {@code com.samskivert:jmustache}, an optional dependency.
 */
public final class MarkdownReport implements Report {

  private final Manner manner;

  /** Writes in a manner. */
  public MarkdownReport(Manner manner) {
    this.manner = manner;
  }

  @Override
  public String write(List<Result> results) {
    return Markup.MARKDOWN.write(Page.of(results, manner));
  }
}
