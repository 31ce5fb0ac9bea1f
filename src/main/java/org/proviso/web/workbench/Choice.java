package org.proviso.web.workbench;

import org.proviso.finding.State;

/**
 * What the reader set a finding to, beside or against what the record says.
 *
 * @param finding the finding's id
 * @param state what it is set to; UNKNOWN for "as if it were not recorded"
 */
record Choice(String finding, State state) {}
