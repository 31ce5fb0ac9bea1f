package org.proviso.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.document.Fields;

/**
 * The words for the reader, in one language. What a language other than English lacks stands in
 * English with a mark before it.
 *
 * @param language the language, BCP 47
 * @param notice stands at the head of every form: educational, not advice, not reviewed by a
 *     clinician
 * @param notes standing notes by id, part of every assessment
 * @param phrases the forms' own words by id
 * @param rules the words of each rule by its name
 * @param crisis where help is at once
 * @param gaps what the language lacks
 */
public record Texts(
    String language,
    String notice,
    Map<String, Note> notes,
    Map<String, String> phrases,
    Map<String, RuleText> rules,
    Crisis crisis,
    Gaps gaps) {

  /** The language in which every text stands. */
  public static final String ENGLISH = "en";

  /** Copies the maps, in order. */
  public Texts {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  /**
   * What a language lacks.
   *
   * @param keys what has no words in it, such as {@code rules both/together prompt}
   * @param all how many texts there are
   * @param english the texts that therefore stand in English, each with its mark
   */
  public record Gaps(List<String> keys, int all, Set<String> english) {

    /** None. */
    public static final Gaps NONE = new Gaps(List.of(), 0, Set.of());

    /** Copies both. */
    public Gaps {
      keys = List.copyOf(keys);
      english = Set.copyOf(english);
    }
  }

  /** The standing notes as a level reads them. */
  public Map<String, String> notes(Level level) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Map.Entry<String, Note> note : notes.entrySet()) {
      said.put(note.getKey(), note.getValue().at(level));
    }
    return said;
  }

  /**
   * A phrase of the forms.
   *
   * @throws IllegalArgumentException where there is none of that id
   */
  public String phrase(String id) {
    String phrase = phrases.get(id);
    if (phrase == null) {
      throw new IllegalArgumentException("there is no phrase '" + id + "'");
    }
    return phrase;
  }

  /** A phrase with a value in place of each {@code {name}}. */
  public String phrase(String id, Map<String, String> values) {
    String said = phrase(id);
    for (Map.Entry<String, String> value : values.entrySet()) {
      said = said.replace("{" + value.getKey() + "}", value.getValue());
    }
    return said;
  }

  /** The word for a constant, such as {@code weight-serious}. */
  public String word(String kind, Enum<?> constant) {
    return phrase(kind + "-" + Fields.written(constant));
  }

  /** The language of a text, where it is not this one. */
  public Optional<String> otherLanguage(String text) {
    return gaps.english().contains(text) ? Optional.of(ENGLISH) : Optional.empty();
  }

  /** The rules that have no words for students, by name. */
  public List<String> withoutStudents() {
    return rules.entrySet().stream()
        .filter(rule -> rule.getValue().student().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a language lacks, in a sentence with the first few; empty where it lacks nothing. */
  public Optional<String> lacking(int most) {
    if (gaps.keys().isEmpty()) {
      return Optional.empty();
    }
    int more = gaps.keys().size() - most;
    return Optional.of(
        gaps.keys().stream()
            .limit(most)
            .collect(
                Collectors.joining(
                    "; ",
                    "'%s' lacks %d of %d texts: "
                        .formatted(language, gaps.keys().size(), gaps.all()),
                    more > 0 ? "; and " + more + " more" : "")));
  }
}
