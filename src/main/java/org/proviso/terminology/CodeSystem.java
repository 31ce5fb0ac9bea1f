package org.proviso.terminology;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A terminology of which codes are known.
 *
 * @param id its short name in the files
 * @param label its name for reading
 * @param uri how records name it
 * @param match how its codes may be compared
 * @param checkDigit which check digit its codes carry
 * @param licence what its licence asks
 */
public record CodeSystem(
    String id, String label, String uri, Match match, CheckDigit checkDigit, String licence) {

  private static final Pattern DOTTED = Pattern.compile("[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]{1,4})?");

  /** How the codes of a terminology may be compared. */
  public enum Match {
    /** Whole. A part of such a code means nothing, or something else. */
    EXACT,
    /** Whole, or by their beginning: a longer code is a kind of the shorter one. */
    DOTTED
  }

  /**
   * A recorded code as the files write it; empty where it cannot be one. A dotted code may come
   * without its dot, or in small letters.
   */
  Optional<String> normal(String code) {
    if (match == Match.EXACT) {
      return Optional.of(code);
    }
    String upper = code.toUpperCase(Locale.ROOT);
    boolean bare = upper.length() > 3 && upper.indexOf('.') < 0;
    String dotted = bare ? upper.substring(0, 3) + "." + upper.substring(3) : upper;
    return DOTTED.matcher(dotted).matches() ? Optional.of(dotted) : Optional.empty();
  }
}
