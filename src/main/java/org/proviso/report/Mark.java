package org.proviso.report;

import org.proviso.document.Fields;
import org.proviso.rules.Weight;

/**
 * How a weight is shown: by its word, and by a shape where the form has shapes; never by colour
 * alone.
 *
 * @param id the weight as written in files
 * @param word its word
 * @param brief its word where there is little room
 */
record Mark(String id, String word, String brief) {

  static Mark of(Weight weight) {
    return switch (weight) {
      case CONTRAINDICATED -> of(weight, "Contraindicated on a label", "contraindicated");
      case SERIOUS -> of(weight, "Serious", "serious");
      case CAUTION -> of(weight, "Caution", "caution");
      case MAY_FAVOUR -> of(weight, "May favour", "may favour");
      case INFORMATION -> of(weight, "Information", "information");
    };
  }

  private static Mark of(Weight weight, String word, String brief) {
    return new Mark(Fields.written(weight), word, brief);
  }
}
