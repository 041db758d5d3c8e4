/** Units as files write them. */
@NullMarked
@NamedInterface("unit")
package io.plenum.tabular.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
