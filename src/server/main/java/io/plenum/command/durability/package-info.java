/**
 * Whether a command will last: how long commanded values have stood at a point in the past, who has taken them back, and what that says
 * of the next one; what was foretold is scored by what has become of it.
 */
@NullMarked
@NamedInterface("durability")
package io.plenum.command.durability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
