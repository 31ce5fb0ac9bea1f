package org.proviso.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

  private final Faults faults;
  private final Map<String, Threshold> thresholds = new LinkedHashMap<>();
  private final Map<String, Place> thresholdPlaces = new HashMap<>();
  private final Dictionary conditions = new Dictionary("conditions");
  private final Dictionary treatments = new Dictionary("kinds of treatment");
  private final Formulary medicines = new Formulary();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Names measureNames = new Names();
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  /** Begins a vocabulary; faults are noted in {@code faults}. */
  public VocabularyReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads the vocabulary from files by base name, the words before the rows that use them. Where
   * there is a fault it is good for nothing but to find further ones.
   *
   * @param layers each file's name, such as {@code heart.yaml}, and what stands in it; a name may
   *     stand in several layers
   */
  public Vocabulary read(List<Map<String, Node>> layers) {
    for (Map<String, Node> layer : layers) {
      boolean pack = layer != layers.get(0);
      eachRow(layer, "thresholds.yaml", (id, fields) -> threshold(id, fields, pack));
    }
    for (Map<String, Node> layer : layers) {
      eachRow(layer, "conditions.yaml", (id, fields) -> concept(id, fields, conditions));
      eachRow(layer, "treatment-kinds.yaml", (id, fields) -> concept(id, fields, treatments));
      eachRow(layer, "measures.yaml", this::measure);
      Optional.ofNullable(layer.get("medicines.yaml")).ifPresent(this::medicines);
    }
    for (Map<String, Node> layer : layers) {
      for (String file : layer.keySet()) {
        if (!WORDS.contains(file)) {
          eachRow(layer, file, this::finding);
        }
      }
    }
    checkThresholdsThatJavaUses();
    checkRelations();
    return new Vocabulary(
        findings.values().stream().map(this::withKnownRelations).toList(),
        thresholds,
        conditions,
        treatments,
        medicines,
        new Vocabulary.Measures(measures, measureNames));
  }

  private static final List<String> WORDS =
      List.of(
          "thresholds.yaml",
          "conditions.yaml",
          "treatment-kinds.yaml",
          "measures.yaml",
          "medicines.yaml");

  private interface Row {
    void read(String id, Fields fields);
  }

  private void eachRow(Map<String, Node> layer, String file, Row row) {
    Node root = layer.get(file);
    if (root == null) {
      return;
    }
    Fields all = Fields.of(root, file, faults);
    for (String id : all.keys()) {
      if (!ID.matcher(id).matches()) {
        faults.add(all.placeOf(id), "'" + id + "' is no id; lower-case words joined by hyphens");
      }
      all.fields(id)
          .ifPresent(
              fields -> {
                row.read(id, fields);
                fields.end();
              });
    }
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
    String unit = fields.scalar("unit").map(Scalar::text).orElse("");
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
    thresholdPlaces.put(id, fields.place());
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

  private void concept(String id, Fields fields, Dictionary dictionary) {
    Concept concept = new Concept(id, fields.requiredText("label"), fields.texts("also"));
    dictionary.add(concept).forEach(wrong -> faults.add(fields.place(), wrong));
  }

  private void measure(String id, Fields fields) {
    List<Scalar> plausible = fields.words("plausible");
    if (plausible.size() != 2) {
      faults.add(fields.place(), "'plausible' is the least and the greatest possible value");
      return;
    }
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    fields
        .fields("units")
        .ifPresent(
            other ->
                other
                    .keys()
                    .forEach(unit -> other.number(unit).ifPresent(f -> units.put(unit, f))));
    Measure measure =
        new Measure(
            id,
            fields.requiredText("label"),
            fields.requiredText("unit"),
            fields.number(plausible.get(0), "'plausible'").orElse(BigDecimal.ZERO),
            fields.number(plausible.get(1), "'plausible'").orElse(BigDecimal.ZERO),
            units);
    if (measures.putIfAbsent(id, measure) != null) {
      faults.add(fields.place(), "measure '" + id + "' stands twice");
    }
    List<String> names = new ArrayList<>(fields.texts("also"));
    names.add(id);
    names.add(measure.label());
    for (String name : names) {
      measureNames
          .add(name, id)
          .ifPresent(
              other ->
                  faults.add(fields.place(), "'" + name + "' is also a name of '" + other + "'"));
    }
  }

  private void medicines(Node root) {
    Fields file = Fields.of(root, "medicines.yaml", faults);
    file.fields("classes")
        .ifPresent(
            classes -> {
              for (String id : classes.keys()) {
                classes.fields(id).ifPresent(fields -> medicineClass(id, fields));
              }
            });
    file.fields("ingredients")
        .ifPresent(
            ingredients -> {
              for (String id : ingredients.keys()) {
                ingredients.fields(id).ifPresent(fields -> ingredient(id, fields));
              }
            });
    file.fields("products")
        .ifPresent(
            products -> {
              for (String name : products.keys()) {
                for (Scalar ingredient : products.words(name)) {
                  knownIngredient(ingredient);
                }
                medicines
                    .addProduct(name, products.texts(name))
                    .forEach(wrong -> faults.add(products.placeOf(name), wrong));
              }
            });
    file.end();
  }

  private void medicineClass(String id, Fields fields) {
    Formulary.MedicineClass read =
        new Formulary.MedicineClass(
            id, fields.requiredText("label"), fields.text("source").orElse(""));
    fields.text("note");
    fields.end();
    medicines.addClass(read).forEach(wrong -> faults.add(fields.place(), wrong));
  }

  private void ingredient(String id, Fields fields) {
    fields.words("classes").forEach(this::knownClass);
    medicines
        .addIngredient(id, fields.texts("classes"), fields.texts("also"))
        .forEach(wrong -> faults.add(fields.place(), wrong));
    fields.text("note");
    fields.end();
  }

  private void finding(String id, Fields fields) {
    Finding finding =
        new Finding(
            id,
            filled(fields, "label"),
            filled(fields, "ask"),
            new CriterionReader(this, fields).read(id),
            fields.texts("implies"),
            fields.text("one-of"),
            fields.place());
    Finding first = findings.putIfAbsent(id, finding);
    if (first != null) {
      faults.add(
          fields.place(), "finding '" + id + "' stands twice; the first is at " + first.place());
    }
  }

  private String filled(Fields fields, String key) {
    Matcher matcher = PLACEHOLDER.matcher(fields.requiredText(key));
    return matcher.replaceAll(
        match -> {
          Threshold threshold = thresholds.get(match.group(1));
          if (threshold == null) {
            faults.add(fields.placeOf(key), unknownThreshold(match.group(1)));
            return "";
          }
          return Matcher.quoteReplacement(threshold.words());
        });
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

  void knownCondition(Scalar concept) {
    if (conditions.concept(concept.text()).isEmpty()) {
      faults.add(concept.place(), conditions.unknown(concept.text()));
    }
  }

  void knownTreatment(Scalar kind) {
    if (treatments.concept(kind.text()).isEmpty()) {
      faults.add(kind.place(), treatments.unknown(kind.text()));
    }
  }

  void knownClass(Scalar medicineClass) {
    if (!medicines.hasClass(medicineClass.text())) {
      faults.add(
          medicineClass.place(),
          "there is no class '"
              + medicineClass.text()
              + "'"
              + Nearest.hint(
                  medicineClass.text(),
                  medicines.classes().stream().map(Formulary.MedicineClass::id).toList()));
    }
  }

  void knownIngredient(Scalar ingredient) {
    if (!medicines.ingredients().contains(ingredient.text())) {
      faults.add(ingredient.place(), medicines.unknown(ingredient.text()));
    }
  }

  Optional<Measure> measure(Scalar id) {
    Measure measure = measures.get(id.text());
    if (measure == null) {
      faults.add(
          id.place(),
          "there is no measure '" + id.text() + "'" + Nearest.hint(id.text(), measures.keySet()));
    }
    return Optional.ofNullable(measure);
  }

  private void checkThresholdsThatJavaUses() {
    for (String name : List.of(Vocabulary.MEDICINE_REVIEW_STALE, Vocabulary.REVIEW_STALE)) {
      if (!thresholds.containsKey(name)) {
        faults.add(Place.of("thresholds.yaml"), "threshold '" + name + "' is missing");
      }
    }
  }

  private Finding withKnownRelations(Finding finding) {
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
