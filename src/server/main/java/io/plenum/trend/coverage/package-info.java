/** When a value was known to hold although nothing new came. */
@NullMarked
@NamedInterface("coverage")
package io.plenum.trend.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
