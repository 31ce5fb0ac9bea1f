package org.proviso.cdshooks.check;

import java.util.Locale;

/** How much a fault weighs. */
public enum Severity {
  /** CDS Hooks 2.0 says SHALL, MUST or REQUIRED. */
  ERROR,
  /** CDS Hooks 2.0 says SHOULD or RECOMMENDED, or is silent and trouble is likely. */
  WARNING,
  /** The ballot of 3.0 differs, or a hint. */
  NOTE;

  /** The word in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
