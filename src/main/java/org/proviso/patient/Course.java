package org.proviso.patient;

/** Whether a recorded condition is there now. */
public enum Course {
  /** It is there now. */
  CURRENT,
  /** It was there: resolved, inactive or in remission. */
  PAST,
  /** The record does not say; a question about the present stays open. */
  NOT_STATED
}
