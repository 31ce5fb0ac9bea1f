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
 * Reads the words that records and rows use: conditions, kinds of treatment, medicines, measures.
 */
final class WordsReader {

  static final List<String> FILES =
      List.of("conditions.yaml", "treatment-kinds.yaml", "measures.yaml", "medicines.yaml");

  private final Faults faults;
  private final Rows rows;
  private final Dictionary conditions = new Dictionary("conditions");
  private final Dictionary treatments = new Dictionary("kinds of treatment");
  private final Formulary medicines = new Formulary();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Names measureNames = new Names();

  WordsReader(Faults faults, Rows rows) {
    this.faults = faults;
    this.rows = rows;
  }

  void read(Map<String, Node> layer) {
    concepts(layer, "conditions.yaml", conditions);
    concepts(layer, "treatment-kinds.yaml", treatments);
    for (Fields.Row row : rows.in(layer, "measures.yaml")) {
      measure(row.id(), row.fields());
      row.fields().end();
    }
    Node root = layer.get("medicines.yaml");
    if (root != null) {
      medicines(root);
    }
  }

  Dictionary conditions() {
    return conditions;
  }

  Dictionary treatments() {
    return treatments;
  }

  Formulary medicines() {
    return medicines;
  }

  Map<String, Measure> measures() {
    return measures;
  }

  Names measureNames() {
    return measureNames;
  }

  private void concepts(Map<String, Node> layer, String file, Dictionary dictionary) {
    for (Fields.Row row : rows.in(layer, file)) {
      Fields fields = row.fields();
      Concept concept = new Concept(row.id(), fields.requiredText("label"), fields.texts("also"));
      note(dictionary.add(concept), fields.place());
      fields.end();
    }
  }

  private void measure(String id, Fields fields) {
    List<Scalar> plausible = fields.words("plausible");
    if (plausible.size() != 2) {
      faults.add(fields.place(), "'plausible' is the least and the greatest possible value");
      return;
    }
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    Optional<Fields> other = fields.fields("units");
    if (other.isPresent()) {
      for (String unit : other.get().keys()) {
        Optional<BigDecimal> factor = other.get().number(unit);
        if (factor.isPresent()) {
          units.put(unit, factor.get());
        }
      }
    }
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
    note(measureNames.addAll(names, id), fields.place());
  }

  private void medicines(Node root) {
    Fields file = Fields.of(root, "medicines.yaml", faults);
    for (Fields.Row row : file.rows("classes")) {
      medicineClass(row.id(), row.fields());
    }
    for (Fields.Row row : file.rows("ingredients")) {
      ingredient(row.id(), row.fields());
    }
    Optional<Fields> products = file.fields("products");
    if (products.isPresent()) {
      for (String name : products.get().keys()) {
        product(name, products.get());
      }
    }
    file.end();
  }

  private void product(String name, Fields products) {
    note(medicines.addProduct(name, ingredients(products, name)), products.placeOf(name));
  }

  private void note(List<String> wrong, Place place) {
    for (String each : wrong) {
      faults.add(place, each);
    }
  }

  private void medicineClass(String id, Fields fields) {
    Formulary.MedicineClass read =
        new Formulary.MedicineClass(
            id, fields.requiredText("label"), fields.text("source").orElse(""));
    fields.text("note");
    fields.end();
    note(medicines.addClass(read), fields.place());
  }

  private void ingredient(String id, Fields fields) {
    note(
        medicines.addIngredient(id, classes(fields, "classes"), fields.texts("also")),
        fields.place());
    fields.text("note");
    fields.end();
  }

  /** The conditions that a field lists; one that is not known is a fault. */
  List<String> conditions(Fields fields, String key) {
    for (Scalar concept : fields.words(key)) {
      knownCondition(concept);
    }
    return fields.texts(key);
  }

  /** The kinds of treatment that a field lists. */
  List<String> treatments(Fields fields, String key) {
    for (Scalar kind : fields.words(key)) {
      if (treatments.concept(kind.text()).isEmpty()) {
        faults.add(kind.place(), treatments.unknown(kind.text()));
      }
    }
    return fields.texts(key);
  }

  /** The classes of medicines that a field lists. */
  List<String> classes(Fields fields, String key) {
    for (Scalar medicineClass : fields.words(key)) {
      if (!medicines.hasClass(medicineClass.text())) {
        faults.add(medicineClass.place(), medicines.unknownClass(medicineClass.text()));
      }
    }
    return fields.texts(key);
  }

  /** The ingredients that a field lists. */
  List<String> ingredients(Fields fields, String key) {
    for (Scalar ingredient : fields.words(key)) {
      if (!medicines.ingredients().contains(ingredient.text())) {
        faults.add(ingredient.place(), medicines.unknown(ingredient.text()));
      }
    }
    return fields.texts(key);
  }

  void knownCondition(Scalar concept) {
    if (conditions.concept(concept.text()).isEmpty()) {
      faults.add(concept.place(), conditions.unknown(concept.text()));
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
}
