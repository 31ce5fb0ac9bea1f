package org.proviso.cdshooks;

import java.util.List;
import org.proviso.patient.Allergy;
import org.proviso.patient.Condition;
import org.proviso.patient.Measurement;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.Review;
import org.proviso.patient.Unread;

/**
 * What of a patient's record a call changes; all else stays as it is.
 *
 * @param conditions conditions
 * @param medicines medicines
 * @param allergies allergies
 * @param measurements measured values
 * @param reviews reviews of lists
 * @param unread what could not be understood
 */
record Amended(
    List<Condition> conditions,
    List<Medicine> medicines,
    List<Allergy> allergies,
    List<Measurement> measurements,
    List<Review> reviews,
    List<Unread> unread) {

  static Amended of(Patient patient) {
    return new Amended(
        patient.conditions(),
        patient.medicines(),
        patient.allergies(),
        patient.measurements(),
        patient.reviews(),
        patient.unread());
  }

  Amended medicines(List<Medicine> changed) {
    return new Amended(conditions, changed, allergies, measurements, reviews, unread);
  }

  Amended reviews(List<Review> changed) {
    return new Amended(conditions, medicines, allergies, measurements, changed, unread);
  }

  Amended unread(List<Unread> changed) {
    return new Amended(conditions, medicines, allergies, measurements, reviews, changed);
  }

  /** The patient with these in place of what was there. */
  Patient in(Patient patient) {
    return new Patient(
        patient.id(),
        patient.title(),
        patient.date(),
        patient.person(),
        conditions,
        medicines,
        allergies,
        measurements,
        patient.phenotypes(),
        patient.treatments(),
        patient.answers(),
        patient.goals(),
        reviews,
        unread);
  }
}
