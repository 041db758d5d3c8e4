/** How the load of a period goes: typical days, duration, and the peak with what made it. */
@NullMarked
@NamedInterface("load")
package io.plenum.energy.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
