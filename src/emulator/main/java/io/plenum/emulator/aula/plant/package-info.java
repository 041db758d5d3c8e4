/** Chilled water, hot water and the cooling of the server room. */
@NullMarked
@NamedInterface("plant")
package io.plenum.emulator.aula.plant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
