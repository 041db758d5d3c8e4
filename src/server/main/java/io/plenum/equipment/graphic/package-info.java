/** What stands where in a piece of equipment, in the order of what flows through it. */
@NullMarked
@NamedInterface("graphic")
package io.plenum.equipment.graphic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
