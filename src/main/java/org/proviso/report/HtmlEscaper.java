package org.proviso.report;

import com.samskivert.mustache.Mustache;
import org.proviso.document.MarkupText;

/** Escapes text for HTML, in elements and in quoted attributes. */
final class HtmlEscaper implements Mustache.Escaper {

  @Override
  public String escape(String raw) {
    return MarkupText.html(raw);
  }
}
