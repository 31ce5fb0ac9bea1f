package org.proviso.report;

import org.proviso.document.Fields;
import org.proviso.rules.Weight;

/**
 * How a weight is shown: by its word, and by a shape where the form has shapes; never by colour
 * alone.
 *
 * @param id the weight as written in files
 * @param word its word
 * @param phrase its word within a phrase
 */
record Mark(String id, String word, String phrase) {

  static Mark of(Weight weight, Phrases phrases) {
    String phrase = phrases.weight(weight);
    return new Mark(Fields.written(weight), Page.capital(phrase), phrase);
  }
}
