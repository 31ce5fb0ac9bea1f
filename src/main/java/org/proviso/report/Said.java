package org.proviso.report;

import java.util.Optional;

/**
 * Words of a catalogue.
 *
 * @param words the words
 * @param language their language, where it is not that of the page
 */
record Said(String words, Optional<String> language) {

  private static final HtmlEscaper ESCAPER = new HtmlEscaper();

  /** As markup: in another language they say so. */
  String html() {
    String escaped = ESCAPER.escape(words);
    return language
        .map(other -> "<span lang=\"" + ESCAPER.escape(other) + "\">" + escaped + "</span>")
        .orElse(escaped);
  }

  /** The words alone, to be escaped by a template. */
  @Override
  public String toString() {
    return words;
  }
}
