package org.proviso.patient;

/** How certain a record is. What was entered in error is no record at all and has no value here. */
public enum Certainty {
  /** Confirmed. */
  CONFIRMED,
  /** Recorded, with nothing said about how certain it is. */
  NOT_STATED,
  /** Provisional, differential or otherwise not confirmed. */
  UNCONFIRMED,
  /** Looked into and found not to be so. */
  REFUTED
}
