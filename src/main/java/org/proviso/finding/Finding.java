package org.proviso.finding;

import java.util.List;
import java.util.Optional;
import org.proviso.document.Place;

/**
 * A yes/no question that a rule may ask of a patient's record.
 *
 * @param id its id, used in rules
 * @param label a noun phrase
 * @param ask the question in plain words
 * @param criterion what makes it present, absent or open
 * @param implies findings that are present whenever this one is
 * @param oneOf the group of which exactly one finding is true, where it belongs to one
 * @param place where the row stands
 */
public record Finding(
    String id,
    String label,
    String ask,
    Criterion criterion,
    List<String> implies,
    Optional<String> oneOf,
    Place place) {

  /** Copies the list. */
  public Finding {
    implies = List.copyOf(implies);
  }

  /** Whether it can come to be otherwise as time goes by. */
  public Constancy constancy() {
    return criterion.constancy();
  }
}
