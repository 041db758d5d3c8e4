/** Meters, photovoltaics and charge points. */
@NullMarked
package io.plenum.emulator.aula.electrical;

import org.jspecify.annotations.NullMarked;
