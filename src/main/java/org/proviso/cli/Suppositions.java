package org.proviso.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;

/** Reads {@code finding=present}, {@code finding=absent}, {@code finding=unknown}. */
final class Suppositions {

  private static final Place PLACE = Place.of("what-if");

  private Suppositions() {}

  /**
   * What is supposed, in order.
   *
   * @throws InvalidInputException with everything that cannot be read
   */
  static Map<String, State> read(List<String> words, Vocabulary vocabulary) {
    Map<String, State> supposed = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String id = equals < 0 ? word : word.substring(0, equals);
      String state = equals < 0 ? "" : word.substring(equals + 1).toLowerCase(Locale.ROOT);
      if (vocabulary.finding(id).isEmpty()) {
        faults.add(new Fault(PLACE, vocabulary.unknownFinding(id)));
      } else if (!List.of("present", "absent", "unknown").contains(state)) {
        faults.add(
            new Fault(
                PLACE,
                "'"
                    + word
                    + "': allowed: "
                    + id
                    + "=present, "
                    + id
                    + "=absent, "
                    + id
                    + "=unknown"));
      } else if (supposed.put(id, State.valueOf(state.toUpperCase(Locale.ROOT))) != null) {
        faults.add(new Fault(PLACE, "'" + id + "' is supposed twice"));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
    return supposed;
  }

  /** Calls what may refuse suppositions that exclude each other, as wrong input. */
  static InvalidInputException refused(IllegalArgumentException excluded) {
    return new InvalidInputException(PLACE, String.valueOf(excluded.getMessage()));
  }
}
