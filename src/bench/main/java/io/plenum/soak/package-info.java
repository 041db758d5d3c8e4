/** A drill of the whole server for hours, while what it depends on is dead or comes and goes. No part of the running server. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package io.plenum.soak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
