package org.proviso.patient;

/**
 * An allergy or intolerance as recorded.
 *
 * @param substance a medicine or a class of medicines, by name
 * @param certainty how certain it is
 * @param where where in the record it stands; empty until the patient is built
 */
public record Allergy(String substance, Certainty certainty, String where)
    implements Placed<Allergy> {

  /** An allergy with nothing said about its certainty. */
  public static Allergy to(String substance) {
    return new Allergy(substance, Certainty.NOT_STATED, "");
  }

  /** The same with another certainty. */
  public Allergy certainty(Certainty changed) {
    return new Allergy(substance, changed, where);
  }

  @Override
  public Allergy at(String changed) {
    return new Allergy(substance, certainty, changed);
  }
}
