package org.proviso.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.proviso.document.Nearest;
import org.proviso.finding.Vocabulary;
import org.proviso.terminology.Terminology;

/**
 * Everything that an assessment is made from: the vocabulary, the rules, their words and sources,
 * the medicines. Checked when it is read; immutable and thread-safe.
 */
public final class Rulebook {

  private final Edition edition;
  private final Words words;
  private final List<Drug> drugs;
  private final List<Rule> rules;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Source> sources;
  private final List<RuleFiles> layers;

  /**
   * Which rulebook it is.
   *
   * @param version the library's version, with the names of added rule packs
   * @param digest SHA-256 over all that the rulebook says, in hexadecimal digits
   */
  public record Edition(String version, String digest) {}

  /** The words of a rulebook: what rules may ask, what codes stand for, what the reader sees. */
  record Words(Vocabulary vocabulary, Terminology terminology, Texts texts, Topics topics) {}

  Rulebook(
      Edition edition,
      Words words,
      List<Drug> drugs,
      List<Rule> rules,
      Map<String, Source> sources,
      List<RuleFiles> layers) {
    this.edition = edition;
    this.words = words;
    this.drugs = List.copyOf(drugs);
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      index.put(rule.name(), index.size());
    }
    this.sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    this.layers = List.copyOf(layers);
  }

  /** The version and digest of the shipped rules, without reading them. */
  public static Edition shippedEdition() {
    return ShippedRules.edition();
  }

  /** Which rulebook it is. */
  public Edition edition() {
    return edition;
  }

  /** The findings that rules may ask. */
  public Vocabulary vocabulary() {
    return words.vocabulary();
  }

  /** What the codes of terminologies stand for. */
  public Terminology terminology() {
    return words.terminology();
  }

  /** The medicines that the rules are about, in order of showing. */
  public List<Drug> drugs() {
    return drugs;
  }

  /** The medicine of an id. */
  public Optional<Drug> drug(String id) {
    return drugs.stream().filter(drug -> drug.id().equals(id)).findFirst();
  }

  /** Every rule: by medicine, file and line. */
  public List<Rule> rules() {
    return rules;
  }

  /** A rule by its name. */
  public Optional<Rule> rule(String name) {
    return Optional.ofNullable(index.get(name)).map(rules::get);
  }

  /** What to say of a rule that is not known: its name, and the nearest that is. */
  public String unknownRule(String name) {
    return "there is no rule '" + name + "'" + Nearest.hint(name, index.keySet());
  }

  Words words() {
    return words;
  }

  /** What the rules are about, in order of showing. */
  public List<Topic> topics() {
    return words.topics().of(rules);
  }

  /** What a rule is about, beside rules of other medicines about the same. */
  public Topic topic(Rule rule) {
    return words.topics().of(rule);
  }

  /** Where a rule of this rulebook stands in {@link #rules()}. */
  public int indexOf(Rule rule) {
    return index.get(rule.name());
  }

  /** The same rules in other words. */
  Rulebook saying(Words words, List<Drug> drugs, List<Rule> rules) {
    return new Rulebook(edition, words, drugs, rules, sources, layers);
  }

  /** The languages in which there are texts, English first. */
  public Set<String> languages() {
    return TranslationReader.languages(layers);
  }

  /** What it was read from: the shipped files, then those of rule packs. */
  List<RuleFiles> layers() {
    return layers;
  }

  /** Every source by its id. */
  public Map<String, Source> sources() {
    return sources;
  }

  /** The words for the reader. */
  public Texts texts() {
    return words.texts();
  }

  /** The words of a rule. */
  public RuleText text(Rule rule) {
    return Objects.requireNonNull(words.texts().rules().get(rule.name()), rule.name());
  }

  /** What a rule rests on, in the order in which it cites them. */
  public List<Citation> citations(Rule rule) {
    List<Citation> citations = new ArrayList<>();
    for (String cite : rule.cites()) {
      citations.add(citation(cite).orElseThrow());
    }
    return Collections.unmodifiableList(citations);
  }

  /** Whether a rule carries a statement of the source documents. */
  public boolean isFromDocuments(Rule rule) {
    for (Citation citation : citations(rule)) {
      if (citation.source().document()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Citation> citation(String id) {
    return citation(id, sources);
  }

  static Optional<Citation> citation(String id, Map<String, Source> sources) {
    int slash = id.indexOf('/');
    if (slash < 0 || !sources.containsKey(id.substring(0, slash))) {
      return Optional.empty();
    }
    Source source = sources.get(id.substring(0, slash));
    Source.Section section = source.sections().get(id.substring(slash + 1));
    return section == null ? Optional.empty() : Optional.of(new Citation(source, section));
  }
}
