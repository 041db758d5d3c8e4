/** What waits, bounded: samples in memory, batches on disk; at the server for the database, at a gateway for the server. */
@NullMarked
@ApplicationModule(allowedDependencies = "point")
package io.plenum.spool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
