/** What stands in or above the room: boxes of variable air volume, with or without reheat or a fan, and fan-coil units. */
@NullMarked
package io.plenum.fault.terminal;

import org.jspecify.annotations.NullMarked;
