/** The contract between what speaks a protocol and what uses it: callbacks, settings, limits, problems and states of a connection. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *"})
package io.plenum.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
