/** The second factor: set-up, codes, recovery codes. */
@NullMarked
package io.plenum.access.factor;

import org.jspecify.annotations.NullMarked;
