package org.proviso.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;

/**
 * Reads the vocabulary from its files. Files of a rule pack follow the shipped ones; they add, and
 * they may adjust a threshold when they say why. Not thread-safe; one reader reads one vocabulary.
 */
public final class VocabularyReader {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private final Faults faults;
  private final Map<String, Threshold> thresholds = new LinkedHashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final WordsReader words;
  private final Rows rows;

  /** Begins a vocabulary; faults are noted in {@code faults}. */
  public VocabularyReader(Faults faults) {
    this.faults = faults;
    rows = new Rows(faults);
    words = new WordsReader(faults, rows);
  }

  /**
   * Reads the vocabulary from files by base name, the words before the rows that use them. Where
   * there is a fault it is good for nothing but to find further ones.
   *
   * @param layers the shipped files and those of each pack, each by base name such as {@code
   *     heart.yaml}
   */
  public Vocabulary read(List<Map<String, Node>> layers) {
    for (Map<String, Node> layer : layers) {
      boolean pack = layer != layers.get(0);
      for (Fields.Row row : rows.in(layer, "thresholds.yaml")) {
        threshold(row.id(), row.fields(), pack);
        row.fields().end();
      }
    }
    for (Map<String, Node> layer : layers) {
      words.read(layer);
    }
    for (Map<String, Node> layer : layers) {
      for (String file : layer.keySet()) {
        if (!file.equals("thresholds.yaml") && !WordsReader.FILES.contains(file)) {
          for (Fields.Row row : rows.in(layer, file)) {
            finding(row.id(), row.fields());
            row.fields().end();
          }
        }
      }
    }
    checkThresholdsThatJavaUses();
    checkRelations();
    List<Finding> all = new ArrayList<>(findings.size());
    for (Finding finding : findings.values()) {
      all.add(withKnownRelations(finding));
    }
    return new Vocabulary(all, thresholds, words);
  }

  private void threshold(String id, Fields fields, boolean pack) {
    Optional<BigDecimal> value = fields.number("value");
    if (value.isEmpty()) {
      faults.add(fields.place(), "threshold '" + id + "' has no 'value'");
      return;
    }
    Threshold shipped = thresholds.get(id);
    if (shipped != null && pack) {
      String reason = fields.requiredText("reason");
      if (reason.isBlank()) {
        faults.add(fields.place(), "threshold '" + id + "' is adjusted without a reason");
      }
      thresholds.put(
          id,
          new Threshold(
              id,
              possible(id, value.get(), shipped.unit(), fields),
              shipped.unit(),
              shipped.basis(),
              shipped.note(),
              Optional.of(reason)));
      return;
    }
    fields.requiredNode("unit");
    String unit = fields.written("unit").orElse("");
    Threshold threshold =
        new Threshold(
            id,
            possible(id, value.get(), unit, fields),
            unit,
            fields.requiredText("basis"),
            fields.text("note").orElse(""),
            Optional.empty());
    if (shipped != null) {
      faults.add(fields.place(), "threshold '" + id + "' stands twice");
    }
    thresholds.put(id, threshold);
  }

  /** Days and counts are whole numbers from 0; 1 stands for any other, which is a fault. */
  private BigDecimal possible(String id, BigDecimal value, String unit, Fields fields) {
    if (List.of("d", "1").contains(unit)
        && (value.signum() < 0
            || value.compareTo(MOST) > 0
            || value.stripTrailingZeros().scale() > 0)) {
      faults.add(
          fields.placeOf("value"),
          "threshold '" + id + "' is a whole number from 0 to " + MOST + ", not " + value);
      return BigDecimal.ONE;
    }
    return value;
  }

  /** One group, or a list of them. */
  private static List<String> groups(Fields fields) {
    Optional<Node> written = fields.node("one-of");
    if (written.isEmpty() || written.get() instanceof Node.Sequence) {
      return written.isEmpty() ? List.of() : fields.texts("one-of");
    }
    Optional<String> one = fields.text("one-of");
    return one.isPresent() ? List.of(one.get()) : List.of();
  }

  private void finding(String id, Fields fields) {
    Finding finding =
        new Finding(
            id,
            filled(fields, "label"),
            filled(fields, "ask"),
            new CriterionReader(this, fields).read(id),
            fields.texts("implies"),
            groups(fields),
            fields.place());
    Finding first = findings.putIfAbsent(id, finding);
    if (first != null) {
      faults.add(
          fields.place(), "finding '" + id + "' stands twice; the first is at " + first.place());
    }
  }

  private String filled(Fields fields, String key) {
    String text = fields.requiredText(key);
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = text.substring(open + 1, close);
      Threshold threshold = thresholds.get(name);
      if (threshold != null) {
        filled.append(text, done, open).append(threshold.words());
      } else {
        filled.append(text, done, close + 1);
        if (Rows.isId(name)) {
          faults.add(fields.placeOf(key), unknownThreshold(name));
        }
      }
      done = close + 1;
    }
    return filled.append(text, done, text.length()).toString();
  }

  WordsReader words() {
    return words;
  }

  Faults faults() {
    return faults;
  }

  Optional<Threshold> threshold(Scalar name) {
    Threshold threshold = thresholds.get(name.text());
    if (threshold == null) {
      faults.add(name.place(), unknownThreshold(name.text()));
    }
    return Optional.ofNullable(threshold);
  }

  private String unknownThreshold(String name) {
    return "there is no threshold '" + name + "'" + Nearest.hint(name, thresholds.keySet());
  }

  private void checkThresholdsThatJavaUses() {
    for (String name : List.of(Vocabulary.MEDICINE_REVIEW_STALE, Vocabulary.REVIEW_STALE)) {
      if (!thresholds.containsKey(name)) {
        faults.add(Place.of("thresholds.yaml"), "threshold '" + name + "' is missing");
      }
    }
  }

  private Finding withKnownRelations(Finding finding) {
    if (findings.keySet().containsAll(finding.implies())) {
      return finding;
    }
    return new Finding(
        finding.id(),
        finding.label(),
        finding.ask(),
        finding.criterion(),
        finding.implies().stream().filter(findings::containsKey).toList(),
        finding.oneOf(),
        finding.place());
  }

  private void checkRelations() {
    for (Finding finding : findings.values()) {
      for (String implied : finding.implies()) {
        if (!findings.containsKey(implied)) {
          faults.add(
              finding.place(),
              "'"
                  + finding.id()
                  + "' implies '"
                  + implied
                  + "', which is no finding"
                  + Nearest.hint(implied, findings.keySet()));
        }
      }
    }
  }
}
