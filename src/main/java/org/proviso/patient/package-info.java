/**
 * What is recorded about a patient, as plain immutable values; begin with {@link
 * org.proviso.patient.Patient} and {@link org.proviso.patient.Condition}.
 */
@NullMarked
package org.proviso.patient;

import org.jspecify.annotations.NullMarked;
