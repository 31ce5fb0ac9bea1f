package org.proviso.cdshooks.check;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one text.
 *
 * @param kind what it is; nothing where it is no document of CDS Hooks, or no JSON
 * @param faults what was found, in the order of the points of reading
 */
public record Examination(Optional<DocumentKind> kind, List<HookFault> faults) {

  /** Copies the faults. */
  public Examination {
    faults = List.copyOf(faults);
  }
}
