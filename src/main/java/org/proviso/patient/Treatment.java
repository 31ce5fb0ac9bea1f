package org.proviso.patient;

/**
 * An earlier or present treatment of the pain, and what came of it.
 *
 * @param kind the kind of treatment, a word of the vocabulary ({@code
 *     rules/vocabulary/treatment-kinds.yaml})
 * @param outcome what came of it
 * @param trial whether it was tried long and fully enough to tell
 * @param where where in the record it stands; empty until the patient is built
 */
public record Treatment(String kind, Outcome outcome, Trial trial, String where)
    implements Placed<Treatment> {

  /** Whether a treatment was tried long and fully enough to tell. */
  public enum Trial {
    /** It was. */
    ADEQUATE,
    /** It was not. */
    NOT_ADEQUATE,
    /** The record does not say. */
    NOT_STATED
  }

  /** What came of a treatment. */
  public enum Outcome {
    /** Relief enough. */
    ADEQUATE,
    /** Some relief. */
    PARTIAL,
    /** Too little relief. */
    INADEQUATE,
    /** Not tolerated. */
    INTOLERANT,
    /** Not possible for another reason. */
    CONTRAINDICATED,
    /** Not recorded. */
    UNKNOWN
  }

  /** A treatment with its outcome, and nothing said about how fully it was tried. */
  public static Treatment of(String kind, Outcome outcome) {
    return new Treatment(kind, outcome, Trial.NOT_STATED, "");
  }

  /** The same, with whether it was tried long and fully enough to tell. */
  public Treatment trial(Trial changed) {
    return new Treatment(kind, outcome, changed, where);
  }

  @Override
  public Treatment at(String changed) {
    return new Treatment(kind, outcome, trial, changed);
  }
}
