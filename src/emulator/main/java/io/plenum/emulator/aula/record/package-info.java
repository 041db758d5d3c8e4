/** What the building keeps: true energy, comfort and the trend archive. */
@NullMarked
@NamedInterface("record")
package io.plenum.emulator.aula.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
