package org.proviso.patient;

/** Whose history a record tells. */
public enum Subject {
  /** The patient's own. */
  PATIENT,
  /** A relative's: it never counts as the patient's. */
  FAMILY
}
