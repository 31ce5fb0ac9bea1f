package org.proviso.report;

import java.util.Locale;
import org.proviso.document.Fields;
import org.proviso.rules.Weight;

/**
 * How a weight is shown: by its word, and by a shape where the form has shapes; never by colour
 * alone.
 *
 * @param id the weight as written in files
 * @param word its word
 */
record Mark(String id, String word) {

  /** The word within a phrase. */
  String phrase() {
    return word.toLowerCase(Locale.ROOT);
  }

  static Mark of(Weight weight) {
    return switch (weight) {
      case CONTRAINDICATED -> of(weight, "Contraindicated on a label");
      case SERIOUS -> of(weight, "Serious");
      case CAUTION -> of(weight, "Caution");
      case MAY_FAVOUR -> of(weight, "May favour");
      case INFORMATION -> of(weight, "Information");
    };
  }

  private static Mark of(Weight weight, String word) {
    return new Mark(Fields.written(weight), word);
  }
}
