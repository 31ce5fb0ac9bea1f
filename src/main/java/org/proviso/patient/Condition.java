package org.proviso.patient;

import java.util.Optional;

/**
 * A condition as recorded.
 *
 * <pre>{@code Condition.of("myocardial-infarction").past().since(PartialDate.parse("2019-05"))}
 * </pre>
 *
 * @param concept the condition, a word of the vocabulary ({@code rules/vocabulary/conditions.yaml})
 *     or a synonym
 * @param course whether it is there now
 * @param certainty how certain it is
 * @param subject whose it is
 * @param onset when it began, where recorded
 * @param recorded when it was written down, where recorded; it began then or before
 * @param where where in the record it stands; empty until the patient is built
 */
public record Condition(
    String concept,
    Course course,
    Certainty certainty,
    Subject subject,
    Optional<PartialDate> onset,
    Optional<PartialDate> recorded,
    String where)
    implements Placed<Condition> {

  /** A condition with nothing said about when it was written down. */
  public Condition(
      String concept,
      Course course,
      Certainty certainty,
      Subject subject,
      Optional<PartialDate> onset,
      String where) {
    this(concept, course, certainty, subject, onset, Optional.empty(), where);
  }

  /** A current condition of the patient's, with nothing said about its certainty. */
  public static Condition of(String concept) {
    return new Condition(
        concept, Course.CURRENT, Certainty.NOT_STATED, Subject.PATIENT, Optional.empty(), "");
  }

  /** The same, resolved, inactive or in remission. */
  public Condition past() {
    return course(Course.PAST);
  }

  /** The same with another course. */
  public Condition course(Course changed) {
    return new Condition(concept, changed, certainty, subject, onset, recorded, where);
  }

  /** The same with another certainty. */
  public Condition certainty(Certainty changed) {
    return new Condition(concept, course, changed, subject, onset, recorded, where);
  }

  /** The same, of a relative. */
  public Condition inFamily() {
    return new Condition(concept, course, certainty, Subject.FAMILY, onset, recorded, where);
  }

  /** The same with the date on which it began. */
  public Condition since(PartialDate changed) {
    return new Condition(
        concept, course, certainty, subject, Optional.of(changed), recorded, where);
  }

  /** The same with the date on which it was written down. */
  public Condition recorded(PartialDate changed) {
    return new Condition(concept, course, certainty, subject, onset, Optional.of(changed), where);
  }

  @Override
  public Condition at(String changed) {
    return new Condition(concept, course, certainty, subject, onset, recorded, changed);
  }
}
