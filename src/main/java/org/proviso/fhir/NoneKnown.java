package org.proviso.fhir;

import java.util.List;
import java.util.Optional;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;
import org.proviso.terminology.Meaning;

/**
 * Records that say that there is nothing to record: "no known problems". They cover what is there
 * now and nothing before, and they count only where the record itself says that it holds: its
 * status, that it is confirmed, and its day.
 */
final class NoneKnown {

  private final Intake intake;

  NoneKnown(Intake intake) {
    this.intake = intake;
  }

  /** Whether a Condition or an AllergyIntolerance says so. */
  boolean isSaid(Part resource, Part code, Optional<PartialDate> recorded) {
    boolean holds =
        Verification.of(resource) == Verification.CONFIRMED
            && Verification.word(resource.get("clinicalStatus"), "clinical").equals("active");
    return isSaid(code, recorded, holds);
  }

  /** Whether a concept says so, in a record that holds or does not. */
  boolean isSaid(Part code, Optional<PartialDate> recorded, boolean holds) {
    List<Terms.Term> terms = intake.terms().coded(code);
    Optional<Meaning.OfNone> none =
        terms.stream()
            .map(Terms.Term::meaning)
            .filter(Meaning.OfNone.class::isInstance)
            .map(Meaning.OfNone.class::cast)
            .findFirst();
    if (none.isEmpty()) {
      return false;
    }
    boolean alone = terms.stream().allMatch(term -> term.meaning().equals(none.get()));
    if (holds && alone && recorded.isPresent() && isDay(recorded.get())) {
      intake.patient().reviewed(review(none.get().list(), recorded.get(), code.place()));
    } else {
      intake
          .notes()
          .add(
              code.place(),
              Terms.words(code),
              "counts only where it is active, confirmed, dated to the day and says nothing else");
    }
    return true;
  }

  private static boolean isDay(PartialDate date) {
    return date.earliest().equals(date.latest());
  }

  private static Review review(RecordList list, PartialDate day, String place) {
    return Review.current(list, day.earliest()).at(place);
  }
}
