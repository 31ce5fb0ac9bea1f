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
    rows.each(layer, "conditions.yaml", (id, fields) -> concept(id, fields, conditions));
    rows.each(layer, "treatment-kinds.yaml", (id, fields) -> concept(id, fields, treatments));
    rows.each(layer, "measures.yaml", this::measure);
    Optional.ofNullable(layer.get("medicines.yaml")).ifPresent(this::medicines);
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
}
