/** Others who command the building: schedules, operators, programs and timers that take a commanded point back. */
@NullMarked
package io.plenum.emulator.takeback;

import org.jspecify.annotations.NullMarked;
