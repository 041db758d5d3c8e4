/** Fitting lines to measurements: one implementation of least squares for baselines, recommendations and faults. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
