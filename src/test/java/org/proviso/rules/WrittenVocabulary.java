package org.proviso.rules;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.document.Faults;
import org.proviso.document.Node;
import org.proviso.document.Place;
import org.proviso.finding.Finding;
import org.proviso.finding.Threshold;
import org.proviso.finding.Vocabulary;
import org.proviso.finding.VocabularyReader;

/**
 * The shipped vocabulary as its files are written: which finding stands next to which, which
 * thresholds a finding names, and the same vocabulary with one threshold moved.
 */
public final class WrittenVocabulary {

  /** Thresholds of Java's own, on which every reviewed list rests and no row names. */
  public static final List<String> OF_REVIEWS = List.of("medicine-review-stale", "review-stale");

  private static final Set<String> BOUNDS =
      Set.of("window", "stale-after", "at-least", "at-most", "above", "below");

  private final Map<String, Node> files = ShippedRules.files(List.of()).vocabulary();
  private final Vocabulary vocabulary = read(List.of(files));
  private final Map<String, String> next = new LinkedHashMap<>();
  private final Map<String, Set<String>> named = new LinkedHashMap<>();

  /** Reads the shipped vocabulary. */
  public WrittenVocabulary() {
    for (Node file : files.values()) {
      List<String> rows = new ArrayList<>();
      ((Node.Mapping) file)
          .entries()
          .forEach(
              (id, row) -> {
                if (vocabulary.finding(id).isPresent() && isFinding(row)) {
                  rows.add(id);
                  Set<String> thresholds = new LinkedHashSet<>();
                  collect(row, thresholds);
                  named.put(id, thresholds);
                }
              });
      for (int at = 0; at < rows.size() && rows.size() > 1; at++) {
        next.put(rows.get(at), rows.get((at + 1) % rows.size()));
      }
    }
  }

  private static boolean isFinding(Node row) {
    return row instanceof Node.Mapping mapping && mapping.entries().containsKey("ask");
  }

  private void collect(Node node, Set<String> thresholds) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, value) -> {
                if (BOUNDS.contains(key) && value instanceof Node.Scalar scalar) {
                  thresholds.add(scalar.text());
                } else {
                  collect(value, thresholds);
                }
              });
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, thresholds));
    }
  }

  /** The vocabulary as it is. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The finding that follows in the same file, the first after the last; empty where alone. */
  public Optional<String> next(String finding) {
    return Optional.ofNullable(next.get(finding));
  }

  /** The thresholds that a finding names, and those of every finding that implies it. */
  public List<Threshold> restsOn(String finding) {
    Set<String> reached = new LinkedHashSet<>();
    Set<String> thresholds = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(finding));
    while (!open.isEmpty()) {
      String id = open.remove();
      if (reached.add(id)) {
        thresholds.addAll(named.getOrDefault(id, Set.of()));
        for (Finding other : vocabulary.findings()) {
          if (other.implies().contains(id)) {
            open.add(other.id());
          }
        }
      }
    }
    return thresholds.stream().map(this::threshold).toList();
  }

  /** A threshold by its name. */
  public Threshold threshold(String name) {
    return thresholds().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  /** Every threshold in the order written. */
  public Collection<Threshold> thresholds() {
    return vocabulary.thresholds();
  }

  /** The vocabulary with one threshold moved, as a rule pack would move it. */
  public Vocabulary with(String threshold, BigDecimal value) {
    Place place = Place.of("mutant");
    Node number = new Node.Scalar(place, Node.Scalar.Type.NUMBER, value.toPlainString());
    Node reason = new Node.Scalar(place, Node.Scalar.Type.TEXT, "a mutant");
    Node row = new Node.Mapping(place, Map.of("value", number, "reason", reason), Map.of());
    Node file = new Node.Mapping(place, Map.of(threshold, row), Map.of());
    return read(List.of(files, Map.of("thresholds.yaml", file)));
  }

  private static Vocabulary read(List<Map<String, Node>> layers) {
    Faults faults = new Faults();
    Vocabulary read = new VocabularyReader(faults).read(layers);
    faults.refuseIfAny();
    return read;
  }
}
