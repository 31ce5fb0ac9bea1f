package org.proviso.patient;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody went through a list and found it complete within a cover. Only within that cover is what
 * the list lacks absent: a reviewed list of current medicines says nothing about one stopped ten
 * days ago.
 *
 * @param list which list
 * @param cover what the review covers
 * @param since the first day covered, exactly where the cover is {@link Cover#SINCE}
 * @param on the day of the review
 * @param where where in the record it stands; empty until the patient is built
 */
public record Review(
    RecordList list, Cover cover, Optional<LocalDate> since, LocalDate on, String where)
    implements Placed<Review> {

  /** What a review covers. */
  public enum Cover {
    /** What is there now. */
    CURRENT,
    /** What is there now and what was there since a date. */
    SINCE,
    /** Everything that ever was. */
    LIFETIME
  }

  /** Refuses a date without {@link Cover#SINCE}, the reverse, and a date after the review. */
  public Review {
    if ((cover == Cover.SINCE) != since.isPresent()) {
      throw new IllegalArgumentException(
          "cover " + cover + (since.isPresent() ? " takes no date" : " needs its date"));
    }
    if (since.isPresent() && since.get().isAfter(on)) {
      throw new IllegalArgumentException("since " + since.get() + " is after the review " + on);
    }
  }

  /** A review of what is there now. */
  public static Review current(RecordList list, LocalDate on) {
    return new Review(list, Cover.CURRENT, Optional.empty(), on, "");
  }

  /** A review of what is there now and was there since a date. */
  public static Review since(RecordList list, LocalDate since, LocalDate on) {
    return new Review(list, Cover.SINCE, Optional.of(since), on, "");
  }

  /** A review of everything that ever was. */
  public static Review lifetime(RecordList list, LocalDate on) {
    return new Review(list, Cover.LIFETIME, Optional.empty(), on, "");
  }

  @Override
  public Review at(String changed) {
    return new Review(list, cover, since, on, changed);
  }
}
