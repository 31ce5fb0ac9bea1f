package org.proviso.teaching;

import org.proviso.Proviso;
import org.proviso.patient.Patient;

/**
 * Answers what people ask of assessments. Make one per {@link Proviso} and keep it; immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Tutor tutor = Tutor.of(Proviso.standard());
 * Inquiry inquiry = tutor.about(patient);
 * inquiry.why("bupropion/seizure-disorder");
 * inquiry.whatIf(Map.of("seizure-disorder", State.ABSENT));
 * }</pre>
 */
public final class Tutor {

  private final Proviso proviso;

  private Tutor(Proviso proviso) {
    this.proviso = proviso;
  }

  /** Answers by the rules of a rulebook. */
  public static Tutor of(Proviso proviso) {
    return new Tutor(proviso);
  }

  /** What may be asked of one patient as recorded. */
  public Inquiry about(Patient patient) {
    return new Inquiry(this, patient, proviso.findings(patient));
  }

  /** The rules by which it answers. */
  public Proviso proviso() {
    return proviso;
  }
}
