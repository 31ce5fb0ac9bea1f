package org.proviso.finding;

import java.util.List;
import org.proviso.document.Place;

/**
 * A yes/no question that a rule may ask of a patient's record.
 *
 * @param id its id, used in rules
 * @param label a noun phrase
 * @param ask the question in plain words
 * @param criterion what makes it present, absent or open
 * @param implies findings that are present whenever this one is
 * @param oneOf the groups to which it belongs, of each of which exactly one finding is true
 * @param place where the row stands
 */
public record Finding(
    String id,
    String label,
    String ask,
    Criterion criterion,
    List<String> implies,
    List<String> oneOf,
    Place place) {

  /** Copies the lists. */
  public Finding {
    implies = List.copyOf(implies);
    oneOf = List.copyOf(oneOf);
  }

  /**
   * By its id alone, which tells findings of one vocabulary apart; the rest would cost much more.
   */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether it can come to be otherwise as time goes by. */
  public Constancy constancy() {
    return criterion.constancy();
  }
}
