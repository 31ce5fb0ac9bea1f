package org.proviso.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.finding.Finding;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.EnglishWords.Key;

/**
 * A rulebook in another language: the rules are the same, the words are those of its catalogue, and
 * what that lacks stands in English with a mark before it. Not thread-safe; one lays one catalogue
 * over one rulebook.
 */
final class Translation {

  /** The phrase that marks what stands in English. */
  static final String MARK = "in-english";

  private final Rulebook english;
  private final Map<Key, String> said;
  private final Set<String> marked = new HashSet<>();

  Translation(Rulebook english, Map<Key, String> said) {
    this.english = english;
    this.said = said;
  }

  Rulebook rulebook(String language) {
    Vocabulary vocabulary = english.vocabulary().saying(this::finding);
    List<Drug> drugs = english.drugs().stream().map(this::drug).toList();
    List<Rule> rules = english.rules().stream().map(this::rule).toList();
    return english.saying(
        new Rulebook.Words(vocabulary, english.terminology(), texts(language)), drugs, rules);
  }

  private String say(String text, String... key) {
    String words = said.get(Key.of(key));
    if (words != null || text.isEmpty()) {
      return words == null ? "" : words;
    }
    String fallback = mark() + " " + text;
    marked.add(fallback);
    return fallback;
  }

  private String mark() {
    return said.getOrDefault(Key.of("phrases", MARK), english.texts().phrase(MARK));
  }

  private Finding finding(Finding finding) {
    return new Finding(
        finding.id(),
        say(finding.label(), "findings", finding.id(), "label"),
        say(finding.ask(), "findings", finding.id(), "ask"),
        finding.criterion(),
        finding.implies(),
        finding.oneOf(),
        finding.place());
  }

  private Drug drug(Drug drug) {
    return new Drug(
        drug.id(),
        say(drug.label(), "drugs", drug.id(), "label"),
        say(drug.description(), "drugs", drug.id(), "description"),
        drug.minimumSafetySet());
  }

  private Rule rule(Rule rule) {
    return new Rule(
        rule.name(),
        rule.drugs(),
        rule.weight(),
        rule.cites(),
        rule.since(),
        say(rule.topic(), "topics", EnglishWords.topic(rule)),
        rule.clauses(),
        rule.place());
  }

  private Texts texts(String language) {
    Texts texts = english.texts();
    Map<String, Note> notes = new LinkedHashMap<>();
    texts.notes().forEach((id, note) -> notes.put(id, note(id, note)));
    Map<String, String> phrases = new LinkedHashMap<>();
    texts.phrases().forEach((id, phrase) -> phrases.put(id, say(phrase, "phrases", id)));
    phrases.put(MARK, mark());
    Map<String, RuleText> rules = new LinkedHashMap<>();
    texts.rules().forEach((name, text) -> rules.put(name, rule(name, text)));
    String notice = say(texts.notice(), "notice");
    Crisis crisis = crisis(texts.crisis());
    Set<Key> all = EnglishWords.of(english).keySet();
    List<String> gaps =
        all.stream().filter(key -> !said.containsKey(key)).map(Key::toString).toList();
    return new Texts(
        language, notice, notes, phrases, rules, crisis, new Texts.Gaps(gaps, all.size(), marked));
  }

  private Note note(String id, Note note) {
    if (note.isOne()) {
      return Note.of(say(note.patient(), "notes", id));
    }
    return new Note(
        say(note.patient(), "notes", id, "patient"),
        say(note.student(), "notes", id, "student"),
        say(note.clinician(), "notes", id, "clinician"));
  }

  private RuleText rule(String name, RuleText text) {
    return new RuleText(
        say(text.title(), "rules", name, "title"),
        say(text.prompt(), "rules", name, "prompt"),
        say(text.student(), "rules", name, "student"),
        say(text.clinician(), "rules", name, "clinician"),
        say(text.teaching(), "rules", name, "teaching"));
  }

  private Crisis crisis(Crisis crisis) {
    Map<String, Crisis.Country> countries = new LinkedHashMap<>();
    crisis
        .countries()
        .forEach(
            (code, country) ->
                countries.put(
                    code,
                    new Crisis.Country(
                        say(country.label(), "crisis", "countries", code, "label"),
                        country.lines().stream().map(line -> line(code, line)).toList(),
                        country.emergency())));
    return new Crisis(
        crisis.findings(),
        say(crisis.title(), "crisis", "title"),
        say(crisis.text(), "crisis", "text"),
        countries);
  }

  /** The name of a line is what it is called where it is answered; only how to reach it is said. */
  private Crisis.Line line(String code, Crisis.Line line) {
    return new Crisis.Line(
        line.name(), say(line.contact(), "crisis", "countries", code, "contacts", line.name()));
  }
}
