/** Faults that can be injected. */
@NullMarked
@NamedInterface("fault")
package io.plenum.emulator.aula.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
