package org.proviso.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * How much is read at most.
 *
 * @param bytes the largest input, in bytes
 * @param depth the deepest nesting
 */
public record FhirLimits(int bytes, int depth) {

  /** 100 megabytes, and 100 levels; a deep questionnaire of real life has about twenty. */
  public static final FhirLimits STANDARD = new FhirLimits(100_000_000, 100);

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1_000;

  /** Refuses limits that let nothing pass, or nesting deep enough to exhaust a stack. */
  public FhirLimits {
    if (bytes < 1 || depth < 1 || depth > 1_000) {
      throw new IllegalArgumentException(
          "limits of " + bytes + " bytes and " + depth + " levels; allowed: from 1, depth to 1000");
    }
  }

  /** Makes parsers that refuse more than this. */
  JsonFactory factory() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(depth)
            .maxDocumentLength(bytes)
            .maxStringLength(bytes)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .build();
    return JsonFactory.builder().streamReadConstraints(constraints).build();
  }
}
