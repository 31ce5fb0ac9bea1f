package org.proviso.rules;

/**
 * A section of a source on which a rule rests.
 *
 * @param source the source
 * @param section its section
 */
public record Citation(Source source, Source.Section section) {

  /** {@code source/section}, as a rule cites it. */
  public String id() {
    return source.id() + "/" + section.id();
  }
}
