/** Aula House, the virtual building: its own process, known to the server by its protocols only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bacnetip", "link"})
package io.plenum.emulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
