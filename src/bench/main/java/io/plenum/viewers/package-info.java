/** How many people look at a building at the same time, what each of them costs the server, and how soon they see a change. No part of the running server. */
@NullMarked
@ApplicationModule(allowedDependencies = {"soak"})
package io.plenum.viewers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
