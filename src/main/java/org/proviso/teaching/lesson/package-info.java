/**
 * Lessons made from example patients: steps, questions, choices and a key, all worked out by the
 * rules. Begin with {@link org.proviso.teaching.lesson.Lesson} and {@link
 * org.proviso.teaching.lesson.LessonWriter}.
 */
@NullMarked
package org.proviso.teaching.lesson;

import org.jspecify.annotations.NullMarked;
