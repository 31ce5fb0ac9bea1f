package org.proviso.cdshooks;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.proviso.patient.RecordList;
import org.proviso.rules.Level;

/**
 * What a deployment decides.
 *
 * @param patientView when the service on {@code patient-view} speaks
 * @param workbench where the workbench stands, linked from every card; never with patient data
 * @param complete the lists of which this deployment states that its records are complete when sent
 *     in full, so that what a list lacks is absent now; none unless it is known to be so
 * @param comments whether free words in feedback are kept: they may name a patient
 * @param level for whom cards are written; which cards there are is the same at every level
 */
public record HookSettings(
    PatientView patientView,
    Optional<URI> workbench,
    Set<RecordList> complete,
    Comments comments,
    Level level) {

  /** When the service on {@code patient-view} speaks. */
  public enum PatientView {
    /** Chronic pain is recorded, or one of the medicines is taken. */
    CHRONIC_PAIN_OR_MEDICINE,
    /** One of the medicines is taken. */
    MEDICINE,
    /** Always. */
    ALWAYS
  }

  /** Whether free words in feedback are kept. */
  public enum Comments {
    /** They are dropped. */
    DROPPED,
    /** They are kept. */
    KEPT
  }

  /** Copies the set; refuses a workbench that is no web address. */
  public HookSettings {
    complete = Set.copyOf(complete);
    if (workbench.isPresent() && !String.valueOf(workbench.get().getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "the workbench is an http or https address, not " + workbench.get());
    }
  }

  /** What holds unless said otherwise. */
  public static HookSettings standard() {
    return new HookSettings(
        PatientView.CHRONIC_PAIN_OR_MEDICINE,
        Optional.empty(),
        Set.of(),
        Comments.DROPPED,
        Level.CLINICIAN);
  }

  /** The same for readers of another level. */
  public HookSettings at(Level reader) {
    return new HookSettings(patientView, workbench, complete, comments, reader);
  }
}
