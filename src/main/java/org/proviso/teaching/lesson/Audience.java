package org.proviso.teaching.lesson;

/** Whom a page is for. */
public enum Audience {
  /** With the aim, how to run it, the key, and what to say to each choice. */
  TEACHER,
  /** With the questions alone. */
  STUDENT
}
