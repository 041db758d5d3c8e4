/** The weather, after seed and time alone. */
@NullMarked
package io.plenum.emulator.aula.weather;

import org.jspecify.annotations.NullMarked;
