package org.proviso.cli;

/** The forms in which an answer about one patient is written. */
enum AnswerFormat {
  TEXT,
  JSON;

  static final Option OPTION = Option.of("--format", "FORM", "text (default) or json.");

  static AnswerFormat of(Given given) {
    return given.oneOf(OPTION, values()).orElse(TEXT);
  }
}
