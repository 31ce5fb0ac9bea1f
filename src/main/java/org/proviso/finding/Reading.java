package org.proviso.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record says to one finding by itself: that it is so, that it is not so, what leaves it
 * unclear, and whether a review covers it.
 */
final class Reading {

  private final List<Evidence> yes = new ArrayList<>(2);
  private final List<Evidence> no = new ArrayList<>(2);
  private final List<Evidence> open = new ArrayList<>(2);
  private Optional<Evidence> reviewed = Optional.empty();

  static Reading nothing() {
    return new Reading();
  }

  Reading yes(Evidence evidence) {
    yes.add(evidence);
    return this;
  }

  Reading no(Evidence evidence) {
    no.add(evidence);
    return this;
  }

  Reading open(Evidence evidence) {
    open.add(evidence);
    return this;
  }

  /** Absent by review, unless something in the list could not be read: then it may be just that. */
  Reading reviewed(Optional<Evidence> review, List<Evidence> unread) {
    if (review.isPresent() && unread.isEmpty()) {
      reviewed = review;
    } else if (review.isPresent()) {
      open.addAll(unread);
    }
    return this;
  }

  List<Evidence> yes() {
    return yes;
  }

  List<Evidence> no() {
    return no;
  }

  List<Evidence> open() {
    return open;
  }

  Optional<Evidence> reviewed() {
    return reviewed;
  }
}
