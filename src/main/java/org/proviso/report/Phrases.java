package org.proviso.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.proviso.rules.Texts;
import org.proviso.rules.Weight;

/** The forms' own words, in the language of a catalogue. */
record Phrases(Texts texts) {

  String say(String id) {
    return texts.phrase(id);
  }

  String say(String id, String name, String value) {
    return texts.phrase(id, Map.of(name, value));
  }

  String say(String id, String name, String value, String other, String otherValue) {
    return texts.phrase(id, Map.of(name, value, other, otherValue));
  }

  /** {@code 1 rule waits}, {@code 2 rules wait}. */
  String count(String id, int number) {
    return say(id + (number == 1 ? "-one" : "-many"), "number", Integer.toString(number));
  }

  String weight(Weight weight) {
    return texts.word("weight", weight);
  }

  /** A text with its language. */
  Said said(String words) {
    return new Said(words, texts.otherLanguage(words));
  }

  /** The same on a page whose own words are English. */
  Said saidInEnglish(String words) {
    boolean isEnglish =
        texts.language().equals(Texts.ENGLISH) || texts.otherLanguage(words).isPresent();
    return new Said(words, isEnglish ? Optional.empty() : Optional.of(texts.language()));
  }

  /** Every phrase by its id, for a template. */
  Map<String, Said> all() {
    Map<String, Said> all = new LinkedHashMap<>();
    texts.phrases().forEach((id, phrase) -> all.put(id, said(phrase)));
    return all;
  }
}
