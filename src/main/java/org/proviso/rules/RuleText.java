package org.proviso.rules;

/**
 * The words for the reader of one rule. The title is the same at every level.
 *
 * @param title a heading
 * @param prompt for a patient, in plain words
 * @param student for a student: the reasoning behind the rule; empty where a rule pack has none
 * @param clinician the note for a clinician
 * @param teaching one sentence that teaches why
 */
public record RuleText(
    String title, String prompt, String student, String clinician, String teaching) {

  /** What stands before a note for clinicians where there is none for students. */
  static final String FOR_CLINICIANS = "[for clinicians]";

  /**
   * The text of a level. Where there is none for students it is the note for clinicians, marked as
   * such.
   */
  public String at(Level level) {
    return switch (level) {
      case PATIENT -> prompt;
      case STUDENT -> student.isEmpty() ? FOR_CLINICIANS + " " + clinician : student;
      case CLINICIAN -> clinician;
    };
  }

  /** All that a level reads: its text, and for students the teaching sentence after it. */
  public String allAt(Level level) {
    return level == Level.STUDENT ? at(level) + " " + teaching : at(level);
  }
}
