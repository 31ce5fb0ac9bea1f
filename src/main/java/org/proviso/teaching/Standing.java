package org.proviso.teaching;

/** How a condition of a rule stands to what is known. */
public enum Standing {
  /** It holds. */
  HOLDS,
  /** It may hold, depending on what is not known. */
  OPEN,
  /** It cannot hold, whatever is not known. */
  FAILS
}
