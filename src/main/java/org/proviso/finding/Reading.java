package org.proviso.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a record says to one finding by itself: that it is so, that it is not so, what leaves it
 * unclear, and whether a review covers it.
 */
final class Reading {

  private List<Evidence> yes = List.of();
  private List<Evidence> no = List.of();
  private List<Evidence> open = List.of();
  private Optional<Evidence> reviewed = Optional.empty();

  static Reading nothing() {
    return new Reading();
  }

  Reading yes(Evidence evidence) {
    yes = with(yes, List.of(evidence));
    return this;
  }

  Reading no(Evidence evidence) {
    no = with(no, List.of(evidence));
    return this;
  }

  Reading open(Evidence evidence) {
    open = with(open, List.of(evidence));
    return this;
  }

  /** Absent by review, unless something in the list could not be read: then it may be just that. */
  Reading reviewed(Optional<Evidence> review, List<Evidence> unread) {
    if (review.isPresent() && unread.isEmpty()) {
      reviewed = review;
    } else if (review.isPresent()) {
      open = with(open, unread);
    }
    return this;
  }

  private static List<Evidence> with(List<Evidence> said, List<Evidence> more) {
    List<Evidence> all = new ArrayList<>(said.size() + more.size());
    all.addAll(said);
    all.addAll(more);
    return Collections.unmodifiableList(all);
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
