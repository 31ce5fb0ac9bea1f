/**
 * Written input, YAML or JSON, as a tree in which every node knows its file and line; begin with
 * {@link org.proviso.document.DocumentReader} and {@link org.proviso.document.Fields}.
 */
@NullMarked
package org.proviso.document;

import org.jspecify.annotations.NullMarked;
