/**
 * Examines what CDS Hooks services and clients send each other against the specification, point by
 * point; begin with {@link org.proviso.cdshooks.check.HooksCheck} and {@link
 * org.proviso.cdshooks.check.HookFault}.
 */
@NullMarked
package org.proviso.cdshooks.check;

import org.jspecify.annotations.NullMarked;
