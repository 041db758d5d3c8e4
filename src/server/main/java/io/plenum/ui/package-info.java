/** The screens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: *", "point", "point :: *", "web", "search"})
package io.plenum.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
