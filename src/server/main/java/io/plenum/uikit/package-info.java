/** Pieces of pages that every module's screens are made of, and what a module can add to the layout; no screens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *", "web :: language"})
package io.plenum.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
