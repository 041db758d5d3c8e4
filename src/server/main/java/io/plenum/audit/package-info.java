/** Who did what: written as a chain of records that can be checked, searched and exported. It knows no accounts, only an {@code Actor}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point :: time", "web", "uikit", "database"})
package io.plenum.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
