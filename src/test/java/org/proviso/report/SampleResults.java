package org.proviso.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proviso.Shipped;
import org.proviso.document.Fault;
import org.proviso.document.Place;
import org.proviso.patient.Answer;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;
import org.proviso.scenario.ScenarioReader;

/** Invented results for the tests of the forms. */
final class SampleResults {

  static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  private SampleResults() {}

  static Result of(Patient patient) {
    return Result.of(patient.id() + ".yaml", Shipped.PROVISO.assess(patient));
  }

  static Patient.Builder adult(String id, String title) {
    return Patient.on(DATE).id(id).title(title).age(45).pain("chronic-pain");
  }

  static Result empty() {
    return of(Patient.on(DATE).id("nothing-recorded").title("Nothing is recorded").build());
  }

  static Result inCrisis() {
    return of(
        adult("in-crisis", "Nerve pain, epilepsy, and thoughts of suicide")
            .country("US")
            .pain("neuropathic-pain")
            .condition(Condition.of("epilepsy"))
            .condition(Condition.of("suicidal-thoughts"))
            .condition(Condition.of("insomnia"))
            .medicine(Medicine.of("sertraline"))
            .medicine(Medicine.of("phenelzine"))
            .answer("wants-to-quit-smoking", Answer.Said.PRESENT)
            .unread(
                new Unread(
                    "conditions[7]", "tennis elbow", "not in the vocabulary", Optional.empty()))
            .build());
  }

  static Result ordinary() {
    return of(
        adult("nerve-pain", "Nerve pain and a wish to give up smoking")
            .pain("neuropathic-pain")
            .condition(Condition.of("depression"))
            .answer("wants-to-quit-smoking", Answer.Said.PRESENT)
            .build());
  }

  static Result outOfScope() {
    return of(Patient.on(DATE).id("child").title("A child of twelve").age(12).build());
  }

  /** One of the examples that are shipped with the library. */
  static Result example(String name) {
    Path file = Path.of("examples", "scenarios", name + ".yaml");
    Patient patient = new ScenarioReader(Shipped.PROVISO.rulebook()).read(file).get(0).patient();
    return Result.of(file.toString(), Shipped.PROVISO.assess(patient));
  }

  static Result documentsOnly() {
    Patient patient = adult("documents-only", "Kept to the documents").build();
    return Result.of("d.yaml", Shipped.PROVISO.keepingToDocuments().assess(patient));
  }

  /** A record that contradicts itself, is unsure, and holds what nobody understands. */
  static Result unclear() {
    return of(
        adult("unclear", "A record that is not clear")
            .condition(Condition.of("epilepsy"))
            .condition(Condition.of("epilepsy").certainty(Certainty.REFUTED))
            .condition(Condition.of("glaucoma"))
            .condition(Condition.of("insomnia").certainty(Certainty.UNCONFIRMED))
            .unread(
                new Unread(
                    "conditions[7]", "tennis elbow", "not in the vocabulary", Optional.empty()))
            .build());
  }

  static Result hostile() {
    String words = "<script>alert(1)</script> [here](javascript:x) `a` | *b*\u202E\u0000\n# c";
    Patient patient =
        adult("id " + words, "title " + words)
            .condition(Condition.of("epilepsy").at("where " + words))
            .unread(new Unread("where " + words, "what " + words, "why " + words, Optional.empty()))
            .build();
    return Result.of("file " + words, Shipped.PROVISO.assess(patient));
  }

  static List<Result> all() {
    return List.of(
        inCrisis(),
        ordinary(),
        outOfScope(),
        refused("broken <b>.yaml"),
        unclear(),
        documentsOnly(),
        hostile(),
        empty());
  }

  static Result refused(String file) {
    return Result.refused(
        file, List.of(new Fault(new Place(file, 4), "unknown field 'conditons'; allowed: age")));
  }
}
