/** Checking that no audit record was changed or removed. */
@NullMarked
package io.plenum.audit.chain;

import org.jspecify.annotations.NullMarked;
