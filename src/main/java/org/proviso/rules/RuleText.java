package org.proviso.rules;

/**
 * The words for the reader of one rule.
 *
 * @param title a heading
 * @param prompt for a patient, in plain words
 * @param clinician the note for a clinician
 * @param teaching one sentence that teaches why
 */
public record RuleText(String title, String prompt, String clinician, String teaching) {}
