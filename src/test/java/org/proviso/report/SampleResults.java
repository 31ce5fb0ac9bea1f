package org.proviso.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proviso.Shipped;
import org.proviso.document.Fault;
import org.proviso.document.Place;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;

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

  static Result refused(String file) {
    return Result.refused(
        file, List.of(new Fault(new Place(file, 4), "unknown field 'conditons'; allowed: age")));
  }
}
