/** Air handlers, VAV boxes and exhaust fans. */
@NullMarked
package io.plenum.emulator.aula.air;

import org.jspecify.annotations.NullMarked;
