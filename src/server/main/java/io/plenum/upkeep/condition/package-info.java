/**
 * How worn equipment is: figures of each day's comparable operation, corrected for load. Computed from means of points alone, without a
 * database.
 */
@NullMarked
@NamedInterface("condition")
package io.plenum.upkeep.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
