package org.proviso.report;

/** How much a form says. */
public enum Detail {
  /** Titles and the findings behind them. */
  COMPACT,
  /** Everything: words, evidence, sources, how well they were verified. */
  FULL
}
