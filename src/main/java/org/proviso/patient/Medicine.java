package org.proviso.patient;

import java.util.Optional;

/**
 * A medicine as recorded: an ingredient, a brand or a combination product, by name.
 *
 * <pre>{@code Medicine.of("phenelzine").stopped(PartialDate.parse("2026-02-20"))}</pre>
 *
 * @param name the name as recorded; exact names and synonyms of the vocabulary are understood,
 *     nothing else
 * @param status whether it is taken
 * @param started when it was begun, where recorded
 * @param stopped when it was stopped, where recorded
 * @param reason what it is taken for, where recorded
 * @param where where in the record it stands; empty until the patient is built
 */
public record Medicine(
    String name,
    Status status,
    Optional<PartialDate> started,
    Optional<PartialDate> stopped,
    Optional<String> reason,
    String where)
    implements Placed<Medicine> {

  /** Whether a medicine is taken. */
  public enum Status {
    /** It is taken. */
    CURRENT,
    /** It was taken. */
    STOPPED,
    /** It is a draft or a plan. */
    PLANNED,
    /** The record does not say; a question about it stays open. */
    UNKNOWN
  }

  /** A medicine that is taken. */
  public static Medicine of(String name) {
    return new Medicine(
        name, Status.CURRENT, Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /** The same with another status. */
  public Medicine status(Status changed) {
    return new Medicine(name, changed, started, stopped, reason, where);
  }

  /** The same, stopped on a date. */
  public Medicine stopped(PartialDate date) {
    return new Medicine(name, Status.STOPPED, started, Optional.of(date), reason, where);
  }

  /** The same, begun on a date. */
  public Medicine started(PartialDate date) {
    return new Medicine(name, status, Optional.of(date), stopped, reason, where);
  }

  /** The same with what it is taken for. */
  public Medicine reason(String changed) {
    return new Medicine(name, status, started, stopped, Optional.of(changed), where);
  }

  @Override
  public Medicine at(String changed) {
    return new Medicine(name, status, started, stopped, reason, changed);
  }
}
