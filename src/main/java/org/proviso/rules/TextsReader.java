package org.proviso.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Mapping;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;
import org.proviso.finding.Vocabulary;

/** Reads the words for the reader; those of rule packs are added to the shipped ones. */
final class TextsReader {

  private final Faults faults;
  private final Vocabulary vocabulary;
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<String, String> phrases = new LinkedHashMap<>();
  private final Map<String, RuleText> rules = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Crisis.Country> countries = new LinkedHashMap<>();
  private final List<String> crisisFindings = new ArrayList<>();
  private String language = "";
  private String notice = "";
  private String crisisTitle = "";
  private String crisisText = "";

  TextsReader(Faults faults, Vocabulary vocabulary) {
    this.faults = faults;
    this.vocabulary = vocabulary;
  }

  void readTexts(Node root) {
    boolean first = notice.isEmpty();
    Fields file = Fields.of(root, "the text catalogue", faults);
    if (first) {
      language = file.requiredText("language");
      notice = file.requiredText("notice");
      for (Source.Kind kind : Source.Kind.values()) {
        enumerated("kind", kind, kind.words());
      }
      for (Source.About about : Source.About.values()) {
        enumerated("about", about, about.words());
      }
      for (Source.Verified verified : Source.Verified.values()) {
        enumerated("verified", verified, verified.words());
      }
    }
    Optional<Fields> notesHere = file.fields("notes");
    if (notesHere.isPresent()) {
      for (String id : notesHere.get().keys()) {
        note(id, notesHere.get());
      }
    }
    Optional<Fields> phrasesHere = file.fields("phrases");
    if (phrasesHere.isPresent()) {
      for (String id : phrasesHere.get().keys()) {
        phrase(id, phrasesHere.get());
      }
    }
    for (Fields.Row row : file.rows("rules")) {
      ruleText(row.id(), row.fields());
    }
    file.end();
  }

  private void enumerated(String kind, Enum<?> constant, String words) {
    phrases.put(kind + "-" + Fields.written(constant), words);
  }

  private void note(String id, Fields all) {
    Optional<Node> written = all.node(id);
    Note note =
        written.isPresent() && written.get() instanceof Mapping
            ? levels(Fields.of(written.get(), id, faults))
            : Note.of(all.requiredText(id).strip());
    if (notes.putIfAbsent(id, note) != null) {
      faults.add(all.placeOf(id), "the note '" + id + "' stands twice");
    }
  }

  private Note levels(Fields fields) {
    Note note =
        new Note(
            fields.requiredText("patient").strip(),
            fields.requiredText("student").strip(),
            fields.requiredText("clinician").strip());
    fields.end();
    return note;
  }

  private void phrase(String id, Fields all) {
    if (phrases.putIfAbsent(id, all.requiredText(id).strip()) != null) {
      faults.add(all.placeOf(id), "the phrase '" + id + "' stands twice");
    }
  }

  private void ruleText(String name, Fields fields) {
    RuleText text =
        new RuleText(
            fields.requiredText("title").strip(),
            fields.requiredText("prompt").strip(),
            fields.text("student").orElse("").strip(),
            fields.requiredText("clinician").strip(),
            fields.requiredText("teaching").strip());
    fields.end();
    if (rules.putIfAbsent(name, text) != null) {
      faults.add(fields.place(), "the words of '" + name + "' stand twice");
    }
    places.put(name, fields.place());
  }

  void readCrisis(Node root) {
    boolean first = crisisTitle.isEmpty();
    Fields file = Fields.of(root, "the crisis lines", faults);
    if (first) {
      readWhenAndWhat(file);
    }
    for (Fields.Row row : file.rows("countries")) {
      country(row.id(), row.fields());
    }
    file.end();
  }

  /** Not for a rule pack to change: when help is shown, and what is said first. */
  private void readWhenAndWhat(Fields file) {
    for (Scalar finding : file.words("findings")) {
      if (vocabulary.finding(finding.text()).isEmpty()) {
        faults.add(finding.place(), vocabulary.unknownFinding(finding.text()));
      }
      crisisFindings.add(finding.text());
    }
    Optional<Node> generic = file.requiredNode("generic");
    if (generic.isPresent()) {
      Fields words = Fields.of(generic.get(), "'generic'", faults);
      crisisTitle = words.requiredText("title").strip();
      crisisText = words.requiredText("text").strip();
      words.end();
    }
  }

  private void country(String code, Fields fields) {
    List<Crisis.Line> lines = new ArrayList<>();
    for (Node item : fields.list("lines")) {
      Fields line = Fields.of(item, "a crisis line", faults);
      lines.add(new Crisis.Line(line.requiredText("name"), line.requiredText("contact")));
      line.end();
    }
    Crisis.Country country =
        new Crisis.Country(fields.requiredText("label"), lines, fields.requiredText("emergency"));
    fields.end();
    if (countries.putIfAbsent(code, country) != null) {
      faults.add(fields.place(), "the crisis lines of '" + code + "' stand twice");
    }
  }

  /** Where the words of each rule stand. */
  Map<String, Place> places() {
    return places;
  }

  Texts texts() {
    return new Texts(
        language,
        notice.strip(),
        notes,
        phrases,
        rules,
        new Crisis(crisisFindings, crisisTitle, crisisText, countries),
        Texts.Gaps.NONE);
  }
}
