package org.proviso.rules;

/**
 * A standing note, part of every form.
 *
 * @param patient for a patient
 * @param student for a student
 * @param clinician for a clinician
 */
public record Note(String patient, String student, String clinician) {

  /** The same at every level. */
  public static Note of(String text) {
    return new Note(text, text, text);
  }

  /** The text of a level. */
  public String at(Level level) {
    return switch (level) {
      case PATIENT -> patient;
      case STUDENT -> student;
      case CLINICIAN -> clinician;
    };
  }

  /** Whether it is the same at every level. */
  boolean isOne() {
    return patient.equals(student) && patient.equals(clinician);
  }
}
