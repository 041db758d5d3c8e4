/** Aula House, the virtual building: its own process, known to the server by its protocols only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"link", "point :: time"})
package io.plenum.emulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
