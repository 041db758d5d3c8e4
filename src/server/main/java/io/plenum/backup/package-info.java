/** One file that holds a whole installation, and an installation from such a file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point :: time", "database"})
package io.plenum.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
