/** Runs one connection of any protocol: opens it again with back-off, marks what falls silent, keeps its state and what its devices said. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *", "link"})
package io.plenum.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
