/** Certificates of servers that somebody has decided to trust, and those that were refused; for every protocol that has certificates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"link"})
package io.plenum.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
