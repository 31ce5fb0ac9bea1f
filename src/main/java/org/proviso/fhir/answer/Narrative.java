package org.proviso.fhir.answer;

import java.util.List;

/** The text of a resource for people: paragraphs and lists, and nothing that could run. */
final class Narrative {

  private final StringBuilder div =
      new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\"");

  /**
   * Begins a text.
   *
   * @param language its language, BCP 47
   */
  Narrative(String language) {
    div.append(" lang=\"").append(language).append("\" xml:lang=\"").append(language).append("\">");
  }

  Narrative paragraph(String text) {
    if (!text.isBlank()) {
      div.append("<p>").append(escape(text)).append("</p>");
    }
    return this;
  }

  Narrative list(List<String> items) {
    if (!items.isEmpty()) {
      div.append("<ul>");
      items.forEach(item -> div.append("<li>").append(escape(item)).append("</li>"));
      div.append("</ul>");
    }
    return this;
  }

  Element element() {
    return new Element().with("status", "generated").with("div", div + "</div>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
