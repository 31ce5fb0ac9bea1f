/**
 * Answers what people ask of an assessment: why, why not, what if, what would change it, what next.
 * Begin with {@link org.proviso.teaching.Tutor} and {@link org.proviso.teaching.Inquiry}.
 */
@NullMarked
package org.proviso.teaching;

import org.jspecify.annotations.NullMarked;
