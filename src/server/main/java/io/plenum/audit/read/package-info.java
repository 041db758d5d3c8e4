/** Finding audit records. */
@NullMarked
package io.plenum.audit.read;

import org.jspecify.annotations.NullMarked;
