/** How audit records get into the chain. */
@NullMarked
package io.plenum.access.trail;

import org.jspecify.annotations.NullMarked;
