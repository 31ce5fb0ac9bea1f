package org.proviso.patient;

/** The lists of a record that somebody may have reviewed. */
public enum RecordList {
  /** The patient's conditions. */
  CONDITIONS,
  /** The patient's medicines. */
  MEDICINES,
  /** The patient's allergies. */
  ALLERGIES,
  /** The family's conditions. */
  FAMILY,
  /** Earlier treatments of the pain. */
  TREATMENTS
}
