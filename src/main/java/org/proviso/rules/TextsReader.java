package org.proviso.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
      enumerated("kind", Source.Kind.values(), Source.Kind::words);
      enumerated("about", Source.About.values(), Source.About::words);
      enumerated("verified", Source.Verified.values(), Source.Verified::words);
    }
    file.fields("notes").ifPresent(all -> all.keys().forEach(id -> note(id, all)));
    file.fields("phrases").ifPresent(all -> all.keys().forEach(id -> phrase(id, all)));
    file.fields("rules")
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                all.fields(name).ifPresent(fields -> ruleText(name, fields));
              }
            });
    file.end();
  }

  private <E extends Enum<E>> void enumerated(String kind, E[] all, Function<E, String> words) {
    for (E constant : all) {
      phrases.put(kind + "-" + Fields.written(constant), words.apply(constant));
    }
  }

  private void note(String id, Fields all) {
    Note note =
        all.node(id).filter(Mapping.class::isInstance).isPresent()
            ? all.fields(id).map(this::levels).orElseThrow()
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
    file.fields("countries")
        .ifPresent(
            all -> {
              for (String code : all.keys()) {
                all.fields(code).ifPresent(fields -> country(code, fields));
              }
            });
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
    file.requiredNode("generic");
    file.fields("generic")
        .ifPresent(
            words -> {
              crisisTitle = words.requiredText("title").strip();
              crisisText = words.requiredText("text").strip();
              words.end();
            });
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
