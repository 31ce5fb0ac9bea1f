/**
 * What the codes of terminologies stand for: conditions, medicines, observations; begin with {@link
 * org.proviso.terminology.Terminology} and {@link org.proviso.terminology.Meaning}.
 */
@NullMarked
package org.proviso.terminology;

import org.jspecify.annotations.NullMarked;
