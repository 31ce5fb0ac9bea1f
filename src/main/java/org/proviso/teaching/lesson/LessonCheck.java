package org.proviso.teaching.lesson;

import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;

/** Tells whether a written lesson is still right by the rules of today. Thread-safe. */
public final class LessonCheck {

  private final LessonWriter writer;
  private final Rulebook.Edition edition;

  /** Checks lessons against a rulebook. */
  public LessonCheck(Proviso proviso) {
    writer = new LessonWriter(proviso);
    edition = proviso.rulebook().edition();
  }

  /** How a written lesson stands to the rulebook. */
  public enum Standing {
    /** It was made from this rulebook. */
    UP_TO_DATE,
    /** It was made from another one, and everything in it would be written the same. */
    OTHER_RULEBOOK,
    /** Its questions, key or feedback would be written otherwise now. */
    OUT_OF_DATE,
    /** It was made from another rulebook, and its example patient is not there to make it again. */
    CANNOT_BE_TOLD
  }

  /**
   * How a lesson stands.
   *
   * @param mark what the lesson says that it was made from
   * @param scenario the example patient of that id, where it was found
   */
  public Standing standing(LessonMark mark, Optional<Scenario> scenario) {
    boolean sameRules = mark.digest().equals(edition.digest());
    if (scenario.isEmpty()) {
      return sameRules ? Standing.UP_TO_DATE : Standing.CANNOT_BE_TOLD;
    }
    LessonMark now = LessonMark.of(writer.write(scenario.get(), mark.difficulty()));
    if (!now.key().equals(mark.key())) {
      return Standing.OUT_OF_DATE;
    }
    return sameRules ? Standing.UP_TO_DATE : Standing.OTHER_RULEBOOK;
  }
}
