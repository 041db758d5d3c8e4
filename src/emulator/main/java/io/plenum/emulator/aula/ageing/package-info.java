/** How parts of the building wear with use: each at a rate of its own, by random increments. Off until asked for. */
@NullMarked
@NamedInterface("ageing")
package io.plenum.emulator.aula.ageing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
