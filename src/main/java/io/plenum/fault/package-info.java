/**
 * Fault detection: rules and residuals over the trend of an air handler. Pure computations: no database, no server, so that a file
 * is enough.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
