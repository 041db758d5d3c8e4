/** The store itself: an embedded TimescaleDB where none is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
