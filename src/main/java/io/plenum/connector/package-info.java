/** Connections to the building: one supervisor, one contract, one package per protocol. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "web", "access", "ui", "bacnetip"})
package io.plenum.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
