/** Batches that wait on disk: at the server for the database, at a gateway for the server. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.spool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
