package org.proviso.fhir.answer;

/** Names of code systems: our own, and those of HL7 that R4 binds to. */
final class Uris {

  /** The names of rules. */
  static final String RULES = "https://proviso.org/CodeSystem/topics";

  /** The ids of findings. */
  static final String FINDINGS = "https://proviso.org/CodeSystem/findings";

  /** What a consideration weighs. */
  static final String WEIGHTS = "https://proviso.org/CodeSystem/weights";

  /** SHA-256 over all that a rulebook says. */
  static final String DIGEST = "https://proviso.org/NamingSystem/rulebook-digest";

  /** The ids of patients in the place they come from. */
  static final String PATIENTS = "https://proviso.org/NamingSystem/patient";

  /** The rulebook, whatever its version. */
  static final String RULEBOOK = "https://proviso.org/Library/rulebook";

  static final String LIBRARY_TYPE = "http://terminology.hl7.org/CodeSystem/library-type";

  static final String ACTIVITY = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";

  static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private Uris() {}
}
