package org.proviso.teaching;

import java.util.List;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;

/**
 * A finding that stays present by the same entry of the record from which another was supposed
 * away. A supposition changes findings, never the record.
 *
 * @param finding the finding
 * @param evidence the entries
 */
public record Remaining(Finding finding, List<Evidence> evidence) {

  /** Copies the evidence. */
  public Remaining {
    evidence = List.copyOf(evidence);
  }
}
