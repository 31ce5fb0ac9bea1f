package org.proviso.web.workbench;

/** Where a patient on the workbench comes from. */
enum Origin {
  /** Nothing is recorded but what the reader sets. */
  BLANK,
  /** One of the example patients. */
  EXAMPLE,
  /** A scenario that the reader opened. */
  SCENARIO,
  /** A FHIR resource that the reader opened. */
  FHIR
}
