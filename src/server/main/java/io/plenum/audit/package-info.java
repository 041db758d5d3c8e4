/** The audit as a chain that can be checked, searched and exported; {@code access} writes it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: *", "web", "ui", "database"})
package io.plenum.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
