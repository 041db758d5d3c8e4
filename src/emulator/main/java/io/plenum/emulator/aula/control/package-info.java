/** How the building is run: set points, schedules and resets, and the loops that follow them. */
@NullMarked
@NamedInterface("control")
package io.plenum.emulator.aula.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
