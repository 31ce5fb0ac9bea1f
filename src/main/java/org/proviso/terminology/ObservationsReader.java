package org.proviso.terminology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node.Scalar;
import org.proviso.finding.Measure;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Quantity;
import org.proviso.terminology.Meaning.Silent;

/** Reads {@code observations.yaml}: what a code of an observation asks. */
final class ObservationsReader {

  private final Vocabulary vocabulary;
  private final CodeRows rows;
  private final Faults faults;

  ObservationsReader(Vocabulary vocabulary, CodeRows rows) {
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.faults = rows.faults();
  }

  void read(Fields file) {
    file.fields("measures").ifPresent(all -> all.keys().forEach(id -> measure(id, all)));
    file.fields("questions").ifPresent(all -> all.keys().forEach(id -> question(id, all)));
    file.fields("phenotypes").ifPresent(all -> all.keys().forEach(id -> gene(id, all)));
    file.fields("phenotype-results").ifPresent(this::results);
    rows.read(file, "answers-yes", row -> Meaning.Plain.YES);
    rows.read(file, "answers-no", row -> Meaning.Plain.NO);
    rows.read(file, "answers-scored", this::score);
    rows.read(file, "panels", row -> Silent.PANEL);
    rows.read(file, "not-told", row -> Silent.NOT_TOLD);
    rows.read(
        file,
        "not-asked",
        row -> {
          row.text("unit");
          return Silent.NOT_ASKED;
        });
  }

  private Meaning score(Fields row) {
    String written = row.requiredText("score");
    if (!written.matches("[0-9]")) {
      faults.add(row.placeOf("score"), "'" + written + "' is no score; allowed: 0 to 9");
      return new Meaning.OfScore(0);
    }
    return new Meaning.OfScore(Integer.parseInt(written));
  }

  private void measure(String id, Fields all) {
    Optional<Measure> measure = vocabulary.measure(id).filter(known -> known.id().equals(id));
    if (measure.isEmpty()) {
      faults.add(all.placeOf(id), vocabulary.unknownMeasure(id));
    }
    rows.read(
        all,
        id,
        row -> {
          Optional<String> unit = row.text("unit");
          unit.ifPresent(name -> measure.ifPresent(known -> unit(name, known, row)));
          return new Meaning.OfMeasure(id, unit);
        });
  }

  private void unit(String unit, Measure measure, Fields row) {
    if (measure.normal(Quantity.of(BigDecimal.ONE, unit)).isEmpty()) {
      faults.add(
          row.placeOf("unit"),
          "'" + unit + "' is no unit that " + measure.label() + " is given in");
    }
  }

  private void question(String id, Fields all) {
    all.fields(id)
        .ifPresent(
            fields -> {
              List<Scalar> answers = fields.words("answers");
              for (Scalar answer : answers) {
                if (vocabulary.conditions().concept(answer.text()).isEmpty()) {
                  faults.add(answer.place(), vocabulary.conditions().unknown(answer.text()));
                }
              }
              List<String> ids = answers.stream().map(Scalar::text).toList();
              rows.read(fields, "codes", row -> new Meaning.OfQuestion(id, ids));
              fields.end();
            });
  }

  private void gene(String name, Fields all) {
    rows.read(all, name, row -> new Meaning.OfGene(name.toUpperCase(Locale.ROOT)));
  }

  private void results(Fields all) {
    for (Phenotype.Activity activity : Phenotype.Activity.values()) {
      rows.read(all, Fields.written(activity), row -> new Meaning.OfPhenotype(activity));
    }
    all.end();
  }
}
