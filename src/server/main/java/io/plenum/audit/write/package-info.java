/** How audit records get into the chain: with their transaction, at once, or from the disk when the database is back. */
@NullMarked
package io.plenum.audit.write;

import org.jspecify.annotations.NullMarked;
