package org.proviso.report;

import java.util.List;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.document.Fault;

/**
 * What came of one patient: an assessment, or the reasons why there is none.
 *
 * @param file the file that the patient stands in
 * @param assessment the assessment
 * @param faults what is wrong with the file, where there is no assessment
 */
public record Result(String file, Optional<Assessment> assessment, List<Fault> faults) {

  /** Refuses to be both or neither. */
  public Result {
    faults = List.copyOf(faults);
    if (assessment.isPresent() != faults.isEmpty()) {
      throw new IllegalArgumentException("a result is an assessment or faults");
    }
  }

  /** An assessed patient. */
  public static Result of(String file, Assessment assessment) {
    return new Result(file, Optional.of(assessment), List.of());
  }

  /** A file that was refused. */
  public static Result refused(String file, List<Fault> faults) {
    return new Result(file, Optional.empty(), faults);
  }
}
