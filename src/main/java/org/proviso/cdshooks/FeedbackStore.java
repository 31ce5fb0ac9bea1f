package org.proviso.cdshooks;

import java.util.List;

/** Keeps feedback. Thread-safe. */
public interface FeedbackStore {

  /**
   * Keeps what one call told.
   *
   * @throws java.io.UncheckedIOException where it cannot be kept
   */
  void add(List<Feedback> feedback);

  /** Keeps nothing. */
  static FeedbackStore none() {
    return feedback -> {};
  }
}
