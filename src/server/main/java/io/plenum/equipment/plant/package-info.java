/** Whole plants as schematics: what makes cold, heat or treated air, what distributes it and what takes it, from the model alone. */
@NullMarked
@NamedInterface("plant")
package io.plenum.equipment.plant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
