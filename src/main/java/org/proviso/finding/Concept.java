package org.proviso.finding;

import java.util.List;

/**
 * A word of the dictionary: a condition, a kind of treatment.
 *
 * @param id its id
 * @param label its name for reading
 * @param also other names, exact synonyms
 */
public record Concept(String id, String label, List<String> also) {

  /** Copies the names. */
  public Concept {
    also = List.copyOf(also);
  }
}
