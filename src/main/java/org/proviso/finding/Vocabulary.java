package org.proviso.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.proviso.document.Nearest;

/**
 * Every finding that a rule may ask, in the order written, and the words that they rest on.
 * Immutable and thread-safe once read.
 */
public final class Vocabulary {

  static final String MEDICINE_REVIEW_STALE = "medicine-review-stale";
  static final String REVIEW_STALE = "review-stale";

  private final List<Finding> findings;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Threshold> thresholds;
  private final Dictionary conditions;
  private final Dictionary treatments;
  private final Formulary medicines;
  private final Map<String, Measure> measures;
  private final Names measureNames;
  private final Set<String> genes;
  private final Ties ties;
  private final Relations relations;
  private final int[][] neighbourhoods;

  Vocabulary(List<Finding> findings, Map<String, Threshold> thresholds, WordsReader words) {
    this.findings = List.copyOf(findings);
    for (Finding finding : findings) {
      index.put(finding.id(), index.size());
    }
    this.thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    this.conditions = words.conditions();
    this.treatments = words.treatments();
    this.medicines = words.medicines();
    this.measures = words.measures();
    this.measureNames = words.measureNames();
    this.genes = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.criterion() instanceof PhenotypeCriterion phenotype) {
        genes.add(phenotype.gene().toUpperCase(Locale.ROOT));
      }
    }
    this.ties = new Ties(this);
    this.relations = new Relations(ties);
    this.neighbourhoods = ties.neighbourhoods();
  }

  private Vocabulary(Vocabulary other, UnaryOperator<Finding> words) {
    findings = other.findings.stream().map(words).toList();
    index.putAll(other.index);
    thresholds = other.thresholds;
    conditions = other.conditions;
    treatments = other.treatments;
    medicines = other.medicines;
    measures = other.measures;
    measureNames = other.measureNames;
    genes = other.genes;
    ties = new Ties(this);
    relations = new Relations(ties);
    neighbourhoods = other.neighbourhoods;
  }

  /**
   * The same vocabulary with other labels and questions.
   *
   * @param words gives a finding other words, and changes nothing else of it
   */
  public Vocabulary saying(UnaryOperator<Finding> words) {
    return new Vocabulary(this, words);
  }

  /** Every finding in the order written. */
  public List<Finding> findings() {
    return findings;
  }

  /** A finding; empty where there is none of that id. */
  public Optional<Finding> finding(String id) {
    Integer at = index.get(id);
    return at == null ? Optional.empty() : Optional.of(findings.get(at));
  }

  /**
   * Where a finding stands in {@link #findings()}.
   *
   * @throws IllegalArgumentException where there is none of that id; the message names the nearest
   */
  public int indexOf(String id) {
    Integer at = index.get(id);
    if (at == null) {
      throw new IllegalArgumentException(unknownFinding(id));
    }
    return at;
  }

  /** What to say of a finding that is not known: its id, and the nearest that is. */
  public String unknownFinding(String id) {
    return "there is no finding '" + id + "'" + Nearest.hint(id, index.keySet());
  }

  /** Every threshold in the order written. */
  public Collection<Threshold> thresholds() {
    return thresholds.values();
  }

  Threshold threshold(String name) {
    return thresholds.get(name);
  }

  /** The conditions that a record may name. */
  public Dictionary conditions() {
    return conditions;
  }

  /** The kinds of treatment that a record may name. */
  public Dictionary treatments() {
    return treatments;
  }

  /** The medicines that a record may name. */
  public Formulary medicines() {
    return medicines;
  }

  /** What is measured, by id or synonym. */
  public Optional<Measure> measure(String name) {
    Optional<String> id = measureNames.id(name);
    return id.isPresent() ? Optional.ofNullable(measures.get(id.get())) : Optional.empty();
  }

  /** Everything that is measured, in the order written. */
  public Collection<Measure> measures() {
    return measures.values();
  }

  /** What to say of a measure that is not known: its name, and the nearest that is. */
  public String unknownMeasure(String name) {
    return "'"
        + name
        + "' is not among the measures"
        + measureNames
            .id(name)
            .map(id -> "; its id is " + id)
            .orElseGet(() -> Nearest.hint(name, measures.keySet()));
  }

  /** The genes that findings ask about, in capitals. */
  Set<String> genes() {
    return genes;
  }

  Ties ties() {
    return ties;
  }

  Relations relations() {
    return relations;
  }

  /**
   * The findings that bear on a finding, as places in {@link #findings()}: all that it implies,
   * that imply it or that exclude it, over however many steps, and itself.
   *
   * @throws IllegalArgumentException as {@link #indexOf}
   */
  public int[] neighbourhood(String id) {
    return neighbourhoods[indexOf(id)].clone();
  }

  int[] neighbourhood(int at) {
    return neighbourhoods[at];
  }

  /**
   * The findings that follow from a finding, over however many steps, without itself, ascending.
   *
   * @param at where it stands in {@link #findings()}, as they do
   */
  public int[] implied(int at) {
    return ties.reached(at);
  }

  /** The ids of the findings that are related to one of a group, by group. */
  Map<String, List<Integer>> groups() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (String group : finding.oneOf()) {
        if (!groups.containsKey(group)) {
          groups.put(group, new ArrayList<>());
        }
        groups.get(group).add(index.get(finding.id()));
      }
    }
    return groups;
  }
}
