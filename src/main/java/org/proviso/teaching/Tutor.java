package org.proviso.teaching;

import java.util.BitSet;
import org.proviso.Proviso;
import org.proviso.finding.Findings;
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
  private final Conditions conditions;
  private final BitSet applied = new BitSet();

  private Tutor(Proviso proviso) {
    this.proviso = proviso;
    conditions = new Conditions(proviso.rulebook());
    for (int at = 0; at < conditions.rules().size(); at++) {
      applied.set(at, proviso.applies(conditions.rules().get(at)));
    }
  }

  /** Answers by the rules of a rulebook. */
  public static Tutor of(Proviso proviso) {
    return new Tutor(proviso);
  }

  /** What may be asked of one patient as recorded. */
  public Inquiry about(Patient patient) {
    return new Inquiry(this, patient, proviso.findings(patient));
  }

  Conditions conditions() {
    return conditions;
  }

  Turning turning(Patient patient, Findings findings) {
    return new Turning(conditions, applied, patient, findings);
  }

  /** The rules by which it answers. */
  public Proviso proviso() {
    return proviso;
  }
}
