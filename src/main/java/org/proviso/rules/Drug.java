package org.proviso.rules;

import java.util.List;

/**
 * A medicine that rules are about.
 *
 * @param id its id, an ingredient of the vocabulary
 * @param label its name for reading
 * @param description what it is, in a line
 * @param minimumSafetySet the findings that are asked first whenever they are not recorded, in
 *     order of asking
 */
public record Drug(String id, String label, String description, List<String> minimumSafetySet) {

  /** Copies the list. */
  public Drug {
    minimumSafetySet = List.copyOf(minimumSafetySet);
  }
}
