/** Periodic work of the server: a thread for each job, what became of its last run, and what is done once after a first start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *", "access", "web", "uikit"})
package io.plenum.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
