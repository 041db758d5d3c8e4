/** Others who command the building: schedules, operators, programs and timers that take a commanded point back. */
@NullMarked
@NamedInterface("takeback")
package io.plenum.emulator.takeback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
