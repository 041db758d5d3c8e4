/** Faults of the building as it runs: rules bound to its equipment by Brick classes, run over history and over what is new. */
@NullMarked
@NamedInterface("monitor")
package io.plenum.fault.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
