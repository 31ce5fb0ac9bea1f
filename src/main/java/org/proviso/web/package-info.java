/**
 * The HTTP server behind {@code proviso serve}; begin with {@link org.proviso.web.WebServer} and
 * {@link org.proviso.web.Settings}.
 */
@NullMarked
package org.proviso.web;

import org.jspecify.annotations.NullMarked;
