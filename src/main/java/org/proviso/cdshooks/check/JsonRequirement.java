package org.proviso.cdshooks.check;

/** What is asked of every document: the JSON itself, and {@code extension}. */
enum JsonRequirement implements Requirement {
  WELL_FORMED(
      Terms.error(
          1, "one JSON value in UTF-8 (RFC 8259), without comments and without trailing commas")),
  KEY_ONCE(Terms.warning(1, "each key once in an object; readers differ in which one they keep")),
  WITHIN_LIMITS(
      Terms.error(
          1,
          "at most "
              + JsonText.MOST_BYTES
              + " bytes and "
              + JsonText.MOST_DEPTH
              + " levels; limits of this check, not of the specification")),
  NOT_EMPTY(
      Terms.error(
          2,
          "a value; null, \"\", [] and {} only where the specification says so (cards: [],"
              + " services: [], null for a prefetch key without data)")),
  NOT_BLANK(Terms.warning(2, "a text that says something")),
  OPTIONAL_LEFT_OUT(Terms.error(3, "a value, or the optional field left out")),
  UNKNOWN_FIELD(Terms.hint(4, "any further field; a receiver passes over what it does not know")),
  EXTENSION(Terms.error(40, "one JSON object")),
  EXTENSION_KEY(
      Terms.warning(40, "a name in reverse-domain notation, such as com.example.my-extension"));

  private final Terms terms;

  JsonRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
