package org.proviso.rules;

/** For whom a text is written. What a rule says, and when, is the same at every level. */
public enum Level {
  /** The person whom it concerns: plain words, spoken to the reader. */
  PATIENT,
  /** Somebody who learns pharmacology: the reasoning, and how far it carries. */
  STUDENT,
  /** A clinician: what the sources say, in a clinician's words. */
  CLINICIAN
}
