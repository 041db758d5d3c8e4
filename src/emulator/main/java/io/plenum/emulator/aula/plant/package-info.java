/** Chilled water, hot water and the cooling of the server room. */
@NullMarked
package io.plenum.emulator.aula.plant;

import org.jspecify.annotations.NullMarked;
