package org.proviso.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;

/**
 * The patient as if the drafts were carried out. A draft of one of the medicines that the rules are
 * about stays planned, since every rule asks about them as candidates; any other is counted as
 * taken, since a rule about an interaction asks for what is taken. Only medicines are added, so
 * nothing becomes absent by it.
 */
final class Supposition {

  private Supposition() {}

  static Patient carriedOut(Patient patient, List<Draft> drafts, Rulebook rulebook) {
    if (drafts.isEmpty()) {
      return patient;
    }
    List<Medicine> medicines = new ArrayList<>(patient.medicines());
    for (Draft draft : drafts) {
      medicines.add(Medicine.of(draft.name()).status(Medicine.Status.PLANNED).at(draft.where()));
      for (String ingredient : draft.ingredients()) {
        if (rulebook.drug(ingredient).isEmpty()) {
          medicines.add(Medicine.of(ingredient).at(draft.where()));
        }
      }
    }
    return Amended.of(patient).medicines(medicines).in(patient);
  }
}
