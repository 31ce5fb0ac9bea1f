package org.proviso.patient;

import java.util.Optional;

/**
 * A finding said outright, by the patient or whoever keeps the record.
 *
 * @param finding the finding's id
 * @param said what was said
 * @param date when it was said, where recorded
 * @param where where in the record it stands; empty until the patient is built
 */
public record Answer(String finding, Said said, Optional<PartialDate> date, String where)
    implements Placed<Answer> {

  /** What was said of a finding. */
  public enum Said {
    /** It is so. */
    PRESENT,
    /** It is not so. */
    ABSENT,
    /** The question does not apply to this person; counts as not so, with that as its evidence. */
    NOT_APPLICABLE
  }

  /** An answer without a date. */
  public static Answer of(String finding, Said said) {
    return new Answer(finding, said, Optional.empty(), "");
  }

  @Override
  public Answer at(String changed) {
    return new Answer(finding, said, date, changed);
  }
}
