package org.proviso.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;

/** Which lists were reviewed, how lately, and what the reviews cover. */
final class Reviews {

  private final LocalDate date;
  private final Vocabulary vocabulary;
  private final Map<RecordList, List<Review>> reviews = new EnumMap<>(RecordList.class);

  Reviews(LocalDate date, Vocabulary vocabulary) {
    this.date = date;
    this.vocabulary = vocabulary;
  }

  void add(Review review) {
    reviews.computeIfAbsent(review.list(), key -> new ArrayList<>()).add(review);
  }

  /** The review of a list that covers a scope, as evidence that what the list lacks is absent. */
  Optional<Evidence> covering(RecordList list, Scope scope) {
    Threshold stale =
        vocabulary.threshold(
            list == RecordList.MEDICINES
                ? Vocabulary.MEDICINE_REVIEW_STALE
                : Vocabulary.REVIEW_STALE);
    LocalDate oldest = date.minusDays(stale.days());
    for (Review review : reviews.getOrDefault(list, List.of())) {
      if (!review.on().isBefore(oldest) && covers(review, scope)) {
        return Optional.of(
            Evidence.of(
                review.where(),
                words(list) + " reviewed (" + words(review) + "), not listed",
                Optional.of(PartialDate.of(review.on()))));
      }
    }
    return Optional.empty();
  }

  private boolean covers(Review review, Scope scope) {
    return switch (scope.kind()) {
      case ACTIVE -> true;
      case EVER -> review.cover() == Review.Cover.LIFETIME;
      case WINDOW ->
          review.cover() == Review.Cover.LIFETIME
              || review.since().isPresent() && !review.since().get().isAfter(scope.firstDay(date));
      case PLANNED -> false;
    };
  }

  private static String words(Review review) {
    return switch (review.cover()) {
      case CURRENT -> "current";
      case SINCE -> "since " + review.since().orElseThrow();
      case LIFETIME -> "lifetime";
    };
  }

  static String words(RecordList list) {
    return list == RecordList.FAMILY ? "family history" : list.name().toLowerCase(Locale.ROOT);
  }
}
