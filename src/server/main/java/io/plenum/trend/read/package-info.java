/** History read back: down-sampled for the screen, hour by hour, and the state of many points at an instant. */
@NullMarked
@NamedInterface("read")
package io.plenum.trend.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
