/**
 * Drills of gateways and server as processes of their own, in which something is killed, cut or full while numbered samples flow. No
 * part of the running server.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "emulator", "gateway", "link", "point", "point :: *", "soak", "supervision"})
package io.plenum.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
