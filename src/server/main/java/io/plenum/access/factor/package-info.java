/** The second factor: set-up, codes, recovery codes. */
@NullMarked
@NamedInterface("factor")
package io.plenum.access.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
