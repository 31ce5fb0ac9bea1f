/**
 * The workbench in a real browser, headless (profile {@code browser}); begin with {@link
 * org.proviso.web.browser.Screen} and {@link org.proviso.web.browser.PathsTest}.
 */
@NullMarked
package org.proviso.web.browser;

import org.jspecify.annotations.NullMarked;
