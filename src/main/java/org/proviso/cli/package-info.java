/**
 * The command line; begin with {@link org.proviso.cli.Main} and {@link
 * org.proviso.cli.AssessCommand}.
 */
@NullMarked
package org.proviso.cli;

import org.jspecify.annotations.NullMarked;
