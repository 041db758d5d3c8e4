/** Stretches of history that were read back from the memory of controllers. */
@NullMarked
@NamedInterface("gap")
package io.plenum.trend.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
