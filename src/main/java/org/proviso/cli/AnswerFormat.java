package org.proviso.cli;

/** The forms in which an answer about one patient is written. */
enum AnswerFormat {
  TEXT,
  JSON
}
