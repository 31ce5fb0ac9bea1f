/**
 * What is said of a patient: considerations, questions, the verdict of every rule; begin with
 * {@link org.proviso.advice.Assessment} and {@link org.proviso.advice.Consideration}.
 */
@NullMarked
package org.proviso.advice;

import org.jspecify.annotations.NullMarked;
