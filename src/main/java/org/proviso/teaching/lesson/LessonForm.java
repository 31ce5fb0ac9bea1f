package org.proviso.teaching.lesson;

/** Writes lessons in one form. No form leaves out the notice. Thread-safe. */
public interface LessonForm {

  /** The lesson, written out, ending in a line break. */
  String write(Lesson lesson);
}
