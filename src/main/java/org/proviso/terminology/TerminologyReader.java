package org.proviso.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Certainty;
import org.proviso.patient.Course;
import org.proviso.patient.RecordList;
import org.proviso.patient.Subject;

/** Reads the files of {@code rules/terminology/}; those of rule packs add to the shipped ones. */
final class TerminologyReader {

  private static final List<String> FILES =
      List.of(
          "systems.yaml",
          "conditions.yaml",
          "medicines.yaml",
          "observations.yaml",
          "none-known.yaml");

  private final Vocabulary vocabulary;
  private final Faults faults;
  private final CodeRows rows;

  TerminologyReader(Vocabulary vocabulary, Faults faults) {
    this.vocabulary = vocabulary;
    this.faults = faults;
    rows = new CodeRows(faults);
  }

  Terminology.Index read(List<Map<String, Node>> layers) {
    for (Map<String, Node> layer : layers) {
      for (Map.Entry<String, Node> file : layer.entrySet()) {
        if (!FILES.contains(file.getKey())) {
          faults.add(
              file.getValue().place(),
              "no file of a terminology; allowed: " + String.join(", ", FILES));
        }
      }
    }
    eachFile(layers, "systems.yaml", rows::systems);
    eachFile(layers, "conditions.yaml", this::conditions);
    eachFile(layers, "medicines.yaml", this::medicines);
    eachFile(layers, "observations.yaml", new ObservationsReader(vocabulary, rows)::read);
    eachFile(layers, "none-known.yaml", this::noneKnown);
    return rows.index();
  }

  private void eachFile(List<Map<String, Node>> layers, String name, Consumer<Fields> reader) {
    for (Map<String, Node> layer : layers) {
      if (layer.containsKey(name)) {
        Fields file = Fields.of(layer.get(name), name, faults);
        reader.accept(file);
        file.end();
      }
    }
  }

  private void conditions(Fields file) {
    for (String id : file.keys()) {
      if (vocabulary.conditions().concept(id).isEmpty()) {
        faults.add(file.placeOf(id), vocabulary.conditions().unknown(id));
      }
      rows.read(
          file,
          id,
          row ->
              new Meaning.OfCondition(
                  id,
                  row.oneOf("course", Course.class),
                  row.oneOf("certainty", Certainty.class),
                  row.oneOf("of", Subject.class).orElse(Subject.PATIENT)));
    }
  }

  private void noneKnown(Fields file) {
    for (RecordList list : RecordList.values()) {
      rows.read(file, Fields.written(list), row -> new Meaning.OfNone(list));
    }
    rows.read(file, "not-told", row -> Meaning.Silent.NOT_TOLD);
  }

  private void medicines(Fields file) {
    file.fields("ingredients")
        .ifPresent(
            all -> {
              for (String id : all.keys()) {
                if (!vocabulary.medicines().ingredients().contains(id)) {
                  faults.add(all.placeOf(id), vocabulary.medicines().unknown(id));
                }
                rows.read(all, id, row -> new Meaning.OfMedicine(List.of(id)));
              }
            });
    rows.read(file, "products", row -> new Meaning.OfMedicine(ingredients(row)));
  }

  private List<String> ingredients(Fields row) {
    List<String> known = new ArrayList<>();
    List<Scalar> named = row.words("ingredients");
    for (Scalar ingredient : named) {
      if (vocabulary.medicines().ingredients().contains(ingredient.text())) {
        known.add(ingredient.text());
      } else {
        faults.add(ingredient.place(), vocabulary.medicines().unknown(ingredient.text()));
      }
    }
    if (named.isEmpty()) {
      row.missing("ingredients", ": every medicine in the product");
    }
    return known;
  }
}
