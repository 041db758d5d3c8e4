/** Periodic work of the server: a thread for each job, and what became of its last run. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web", "ui"})
package io.plenum.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
