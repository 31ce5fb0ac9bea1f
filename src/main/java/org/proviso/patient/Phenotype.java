package org.proviso.patient;

/**
 * How well a gene's enzyme works, as a laboratory reported it.
 *
 * @param gene the gene, for example {@code CYP2D6}
 * @param activity what was reported
 * @param where where in the record it stands; empty until the patient is built
 */
public record Phenotype(String gene, Activity activity, String where) implements Placed<Phenotype> {

  /** The activity words of CPIC (Clinical Pharmacogenetics Implementation Consortium). */
  public enum Activity {
    /** Poor metaboliser. */
    POOR,
    /** Intermediate metaboliser. */
    INTERMEDIATE,
    /** Normal metaboliser. */
    NORMAL,
    /** Rapid metaboliser (CYP2C19 only). */
    RAPID,
    /** Ultrarapid metaboliser. */
    ULTRARAPID,
    /** Tested without a usable result: nothing is known. */
    INDETERMINATE
  }

  /**
   * Whether something is known by it. An indeterminate result tells nothing, nor does "rapid" for
   * any gene but CYP2C19, whose scheme alone has that word (CPIC).
   */
  public boolean isDefinite() {
    return switch (activity) {
      case INDETERMINATE -> false;
      case RAPID -> gene.equalsIgnoreCase("CYP2C19");
      default -> true;
    };
  }

  @Override
  public Phenotype at(String changed) {
    return new Phenotype(gene, activity, changed);
  }
}
