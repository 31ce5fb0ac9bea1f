/**
 * What the workbench's page asks of the server, as a pure function from request to answer; begin
 * with {@link org.proviso.web.workbench.Workbench} and {@link org.proviso.web.workbench.Bench}.
 */
@NullMarked
package org.proviso.web.workbench;

import org.jspecify.annotations.NullMarked;
