/** Aula House itself: its rooms, machines, people and weather, as physics. */
@NullMarked
@NamedInterface("aula")
package io.plenum.emulator.aula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
