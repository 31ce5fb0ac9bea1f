/**
 * Assessments and the rulebook in words: text for a terminal, Markdown, HTML and JSON; begin with
 * {@link org.proviso.report.Report} and {@link org.proviso.report.Catalogue}.
 */
@NullMarked
package org.proviso.report;

import org.jspecify.annotations.NullMarked;
