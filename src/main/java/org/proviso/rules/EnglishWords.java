package org.proviso.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every text of a rulebook that another language may say, by its key in a catalogue. */
final class EnglishWords {

  /** The names from the top of a catalogue down to a text. */
  record Key(List<String> names) {

    static Key of(String... names) {
      return new Key(List.of(names));
    }

    @Override
    public String toString() {
      return String.join(" ", names);
    }
  }

  private final Map<Key, String> words = new LinkedHashMap<>();

  private EnglishWords() {}

  /** The clinical question of a rule's file is named by the file. */
  static String topic(Rule rule) {
    return rule.place().file().replaceFirst("\\.drl$", "");
  }

  static Map<Key, String> of(Rulebook rulebook) {
    EnglishWords all = new EnglishWords();
    Texts texts = rulebook.texts();
    all.put(texts.notice(), "notice");
    texts.notes().forEach(all::note);
    texts.phrases().forEach((id, phrase) -> all.put(phrase, "phrases", id));
    all.crisis(texts.crisis());
    for (Drug drug : rulebook.drugs()) {
      all.put(drug.label(), "drugs", drug.id(), "label");
      all.put(drug.description(), "drugs", drug.id(), "description");
    }
    rulebook.rules().forEach(rule -> all.put(rule.topic(), "topics", topic(rule)));
    texts.rules().forEach(all::rule);
    rulebook
        .vocabulary()
        .findings()
        .forEach(
            finding -> {
              all.put(finding.label(), "findings", finding.id(), "label");
              all.put(finding.ask(), "findings", finding.id(), "ask");
            });
    return all.words;
  }

  private void put(String text, String... key) {
    if (!text.isEmpty()) {
      words.put(Key.of(key), text);
    }
  }

  private void note(String id, Note note) {
    if (note.isOne()) {
      put(note.patient(), "notes", id);
    } else {
      put(note.patient(), "notes", id, "patient");
      put(note.student(), "notes", id, "student");
      put(note.clinician(), "notes", id, "clinician");
    }
  }

  private void rule(String name, RuleText text) {
    put(text.title(), "rules", name, "title");
    put(text.prompt(), "rules", name, "prompt");
    put(text.student(), "rules", name, "student");
    put(text.clinician(), "rules", name, "clinician");
    put(text.teaching(), "rules", name, "teaching");
  }

  private void crisis(Crisis crisis) {
    put(crisis.title(), "crisis", "title");
    put(crisis.text(), "crisis", "text");
    crisis.countries().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              put(entry.getValue().label(), "crisis", "countries", entry.getKey(), "label");
              for (Crisis.Line line : entry.getValue().lines()) {
                put(line.contact(), "crisis", "countries", entry.getKey(), "contacts", line.name());
              }
            });
  }
}
