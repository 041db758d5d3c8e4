/** Air handlers, VAV boxes and exhaust fans. */
@NullMarked
@NamedInterface("air")
package io.plenum.emulator.aula.air;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
