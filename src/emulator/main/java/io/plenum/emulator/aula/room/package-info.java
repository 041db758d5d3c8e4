/** Rooms: their heat and air, lights and occupants. */
@NullMarked
package io.plenum.emulator.aula.room;

import org.jspecify.annotations.NullMarked;
