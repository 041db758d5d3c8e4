/** Aula House itself: its rooms, machines, people and weather, as physics. */
@NullMarked
package io.plenum.emulator.aula;

import org.jspecify.annotations.NullMarked;
