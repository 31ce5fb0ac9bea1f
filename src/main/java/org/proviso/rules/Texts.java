package org.proviso.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words for the reader.
 *
 * @param language the language, BCP 47
 * @param notice stands at the head of every form: educational, not advice, not reviewed by a
 *     clinician
 * @param notes standing notes by id, part of every assessment
 * @param rules the words of each rule by its name
 * @param crisis where help is at once
 */
public record Texts(
    String language,
    String notice,
    Map<String, String> notes,
    Map<String, RuleText> rules,
    Crisis crisis) {

  /** Copies the maps, in order. */
  public Texts {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }
}
