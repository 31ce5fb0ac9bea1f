/**
 * The rules: read from files, checked, compiled by Drools and run; the only package that knows
 * Drools. Begin with {@link org.proviso.rules.Rulebook} and {@link org.proviso.rules.Rule}.
 */
@NullMarked
package org.proviso.rules;

import org.jspecify.annotations.NullMarked;
