/**
 * What a rule may ask: the vocabulary of findings, and how the state of each is derived from a
 * patient's record; begin with {@link org.proviso.finding.Findings} and {@link
 * org.proviso.finding.Vocabulary}.
 */
@NullMarked
package org.proviso.finding;

import org.jspecify.annotations.NullMarked;
