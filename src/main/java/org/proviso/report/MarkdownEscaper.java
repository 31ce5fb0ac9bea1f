package org.proviso.report;

import com.samskivert.mustache.Mustache;
import org.proviso.document.MarkupText;

/** Escapes text for Markdown, on one line. */
final class MarkdownEscaper implements Mustache.Escaper {

  @Override
  public String escape(String raw) {
    return MarkupText.markdown(raw);
  }
}
