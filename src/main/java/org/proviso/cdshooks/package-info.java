/**
 * A CDS Hooks 2.0 service as plain values, with no server in it; begin with {@link
 * org.proviso.cdshooks.HookService} and {@link org.proviso.cdshooks.HookSettings}.
 */
@NullMarked
package org.proviso.cdshooks;

import org.jspecify.annotations.NullMarked;
