package org.proviso.cdshooks.check;

/** Whether a field must be there. */
enum Presence {
  /** It must, with a value. */
  REQUIRED,
  /** It must, and may be an empty array. */
  REQUIRED_MAYBE_EMPTY,
  /** It may be left out. */
  OPTIONAL
}
