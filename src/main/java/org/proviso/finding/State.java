package org.proviso.finding;

/** What is known of a finding. */
public enum State {
  /** The record says that it is so. */
  PRESENT,
  /**
   * Somebody said that it is not so. A record that merely does not mention it is {@link #UNKNOWN}.
   */
  ABSENT,
  /** Not recorded, or recorded so that it could be either. */
  UNKNOWN
}
