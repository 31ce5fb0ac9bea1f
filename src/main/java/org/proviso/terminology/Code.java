package org.proviso.terminology;

import java.util.List;
import java.util.Optional;

/**
 * A code that is known.
 *
 * @param system whose it is
 * @param code the code
 * @param display under which it was seen; empty where only the code was
 * @param verified how well that was verified
 * @param reach whether longer codes are meant too
 * @param except beginnings of longer codes that are not meant
 * @param meaning what it stands for
 */
public record Code(
    CodeSystem system,
    String code,
    Optional<String> display,
    Verified verified,
    Reach reach,
    List<String> except,
    Meaning meaning) {

  /** Copies the list. */
  public Code {
    except = List.copyOf(except);
  }

  /** Whether longer codes are meant too. */
  public enum Reach {
    /** This code only. */
    EXACT,
    /** Every longer code too. */
    PREFIX
  }

  /** How well a code and its display were verified, best first. */
  public enum Verified {
    /** Seen together in a public value set or vocabulary. */
    V,
    /** Seen in other public sources, with the right meaning. */
    W,
    /** The code was seen in such a source, its display was not. */
    PART,
    /** Recalled, not seen in a source. */
    R;

    /** As it is written in the files. */
    public String written() {
      return this == PART ? "part" : name();
    }
  }

  boolean means(String other) {
    return reach == Reach.EXACT
        ? other.equals(code)
        : other.startsWith(code) && except.stream().noneMatch(other::startsWith);
  }
}
