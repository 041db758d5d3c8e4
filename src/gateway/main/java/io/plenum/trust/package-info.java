/** Whom connections trust and how they sign in, for every protocol: certificates of servers, trusted or refused, and passwords. */
@NullMarked
@ApplicationModule(allowedDependencies = {"link"})
package io.plenum.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
