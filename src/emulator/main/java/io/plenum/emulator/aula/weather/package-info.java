/** The weather, after seed and time alone. */
@NullMarked
@NamedInterface("weather")
package io.plenum.emulator.aula.weather;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
