package org.proviso.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;
import org.proviso.finding.Threshold;
import org.proviso.finding.Vocabulary;
import org.proviso.finding.VocabularyReader;
import org.proviso.terminology.Terminology;

/**
 * Puts a rulebook together from the shipped files and those of rule packs, and checks all of it:
 * every id that is named exists, every rule has its words and sources, no rule says what a rule may
 * not.
 */
final class RulebookReader {

  private final List<RuleFiles> layers;
  private final Faults faults;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Drug> drugs = new LinkedHashMap<>();
  private final boolean everyRuleWasRead;

  /** The shipped files alone were checked when the library was built; no start does it again. */
  private final boolean wasChecked;

  RulebookReader(List<RuleFiles> layers, Faults faults) {
    this.layers = layers;
    this.faults = faults;
    everyRuleWasRead = faults.none();
    wasChecked = layers.size() == 1 && layers.get(0).isShipped();
  }

  /**
   * Reads the rulebook.
   *
   * @throws org.proviso.document.InvalidInputException with every fault found
   */
  Rulebook read(Rulebook.Edition edition) {
    Rulebook rulebook = readNotingFaults(edition);
    faults.refuseIfAny();
    return rulebook;
  }

  /** Reads the rulebook, whatever is found wrong with it. */
  Rulebook readNotingFaults(Rulebook.Edition edition) {
    Vocabulary vocabulary = new VocabularyReader(faults).read(vocabularies());
    for (Fields.Row row : rows("sources.yaml")) {
      source(row.id(), row.fields());
      row.fields().end();
    }
    for (Fields.Row row : rows("drugs.yaml")) {
      drug(row.id(), row.fields(), vocabulary);
      row.fields().end();
    }
    Topics topics = new Topics();
    for (Fields.Row row : rows("topics.yaml")) {
      topics.read(row.id(), row.fields(), faults);
      row.fields().end();
    }
    TextsReader words = new TextsReader(faults, vocabulary);
    for (RuleFiles layer : layers) {
      Optional<Node> catalogue = layer.document("texts/en.yaml");
      if (catalogue.isPresent()) {
        words.readTexts(catalogue.get());
      }
      Optional<Node> crisis = layer.document("texts/crisis.yaml");
      if (crisis.isPresent()) {
        words.readCrisis(crisis.get());
      }
    }
    Texts texts = words.texts();
    List<Rule> rules = rules(vocabulary, texts);
    if (!wasChecked) {
      checkNamesInTexts(rules, words);
      checkBases(vocabulary);
      if (everyRuleWasRead) {
        topics.check(rules, faults);
      }
    }
    Terminology terminology = terminology(vocabulary);
    Rulebook.Words said = new Rulebook.Words(vocabulary, terminology, texts, topics);
    return new Rulebook(edition, said, List.copyOf(drugs.values()), rules, sources, layers);
  }

  private List<Map<String, Node>> vocabularies() {
    List<Map<String, Node>> vocabularies = new ArrayList<>();
    for (RuleFiles layer : layers) {
      vocabularies.add(layer.vocabulary());
    }
    return vocabularies;
  }

  /** The shipped files were checked when the library was built, and are not read before need. */
  private Terminology terminology(Vocabulary vocabulary) {
    Supplier<List<Map<String, Node>>> files =
        () -> layers.stream().map(layer -> layer.terminology().get()).toList();
    boolean wasChecked = layers.get(0).isShipped();
    for (RuleFiles layer : layers.subList(1, layers.size())) {
      wasChecked = wasChecked && layer.terminology().get().isEmpty();
    }
    return wasChecked
        ? Terminology.lazily(vocabulary, files)
        : Terminology.read(vocabulary, files.get(), faults);
  }

  /** The rows of a file, in every layer that has it. */
  private List<Fields.Row> rows(String path) {
    List<Fields.Row> rows = new ArrayList<>();
    for (RuleFiles layer : layers) {
      Optional<Node> root = layer.document(path);
      if (root.isPresent()) {
        rows.addAll(Fields.of(root.get(), path, faults).rows());
      }
    }
    return rows;
  }

  private void source(String id, Fields fields) {
    Map<String, Source.Section> sections = new LinkedHashMap<>();
    for (Fields.Row row : fields.rows("sections")) {
      sections.put(row.id(), section(row.id(), row.fields()));
    }
    Source source =
        new Source(
            id,
            fields.oneOf("kind", Source.Kind.class).orElse(Source.Kind.LAY_ARTICLE),
            fields.requiredText("title"),
            fields.text("country"),
            fields.written("year"),
            fields.text("link"),
            Dates.day(fields, "checked", faults),
            Dates.day(fields, "review-by", faults),
            fields.truth("document").orElse(false),
            sections);
    fields.text("note");
    if (source.kind() == Source.Kind.LABEL && source.country().isEmpty()) {
      faults.add(fields.place(), "label '" + id + "' names no 'country'");
    }
    if (sources.putIfAbsent(id, source) != null) {
      faults.add(fields.place(), "source '" + id + "' stands twice");
    }
  }

  private Source.Section section(String id, Fields row) {
    Source.Section section =
        new Source.Section(
            id,
            row.requiredText("title"),
            row.oneOf("verified", Source.Verified.class).orElse(Source.Verified.RECALLED),
            row.oneOf("about", Source.About.class).orElse(Source.About.GENERAL));
    row.text("note");
    row.end();
    return section;
  }

  private void drug(String id, Fields fields, Vocabulary vocabulary) {
    for (Scalar finding : fields.words("minimum-safety-set")) {
      if (vocabulary.finding(finding.text()).isEmpty()) {
        faults.add(finding.place(), vocabulary.unknownFinding(finding.text()));
      }
    }
    Drug drug =
        new Drug(
            id,
            fields.requiredText("label"),
            fields.requiredText("description"),
            fields.texts("minimum-safety-set"));
    if (drugs.putIfAbsent(id, drug) != null) {
      faults.add(fields.place(), "medicine '" + id + "' stands twice");
    }
  }

  private List<Rule> rules(Vocabulary vocabulary, Texts texts) {
    List<Rule> rules = new ArrayList<>();
    Map<String, Place> places = new HashMap<>();
    for (RuleFiles layer : layers) {
      for (Rule rule : layer.rules()) {
        Place place = new Place(layer.shown(rule.place().file()), rule.place().line());
        Place first = places.putIfAbsent(rule.name(), place);
        if (first != null) {
          faults.add(place, "rule \"" + rule.name() + "\" stands twice; the first is at " + first);
        } else {
          if (!wasChecked) {
            new RuleCheck(vocabulary, drugs, sources, texts, faults).check(rule, place);
          }
          rules.add(rule);
        }
      }
    }
    return ordered(rules);
  }

  /**
   * Rules for several medicines first, then medicine by medicine; files and lines keep their order.
   * A rule about a medicine that there is not is a fault, and comes first, too.
   */
  private List<Rule> ordered(List<Rule> rules) {
    List<Rule> ordered = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      if (rule.drugs().size() != 1 || !drugs.containsKey(rule.drugs().get(0))) {
        ordered.add(rule);
      }
    }
    for (String drug : drugs.keySet()) {
      for (Rule rule : rules) {
        if (rule.drugs().size() == 1 && rule.drugs().get(0).equals(drug)) {
          ordered.add(rule);
        }
      }
    }
    return ordered;
  }

  private void checkNamesInTexts(List<Rule> rules, TextsReader words) {
    if (!everyRuleWasRead) {
      return;
    }
    List<String> names = rules.stream().map(Rule::name).toList();
    words
        .places()
        .forEach(
            (name, place) -> {
              if (!names.contains(name)) {
                faults.add(place, "there is no rule '" + name + "'" + Nearest.hint(name, names));
              }
            });
  }

  private void checkBases(Vocabulary vocabulary) {
    for (Threshold threshold : vocabulary.thresholds()) {
      if (!threshold.basis().equals("chosen")
          && Rulebook.citation(threshold.basis(), sources).isEmpty()) {
        faults.add(
            Place.of("vocabulary/thresholds.yaml"),
            "'"
                + threshold.name()
                + "' has the basis '"
                + threshold.basis()
                + "'; allowed: a source/section, or chosen");
      }
    }
  }
}
