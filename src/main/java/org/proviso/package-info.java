/**
 * Proviso: considerations about imipramine or bupropion in chronic pain, with their reasons, as
 * educational prompts to discuss with a provider; begin with {@link org.proviso.Proviso} and {@link
 * org.proviso.patient.Patient}.
 */
@NullMarked
package org.proviso;

import org.jspecify.annotations.NullMarked;
