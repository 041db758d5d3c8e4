/** From connectors to the twin and the store, bounded and counted. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"point", "point :: *", "link", "spool", "broadcast", "trend", "trend :: *", "twin"})
package io.plenum.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
