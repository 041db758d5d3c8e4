/** Events that reach every follower: one follower's mistake costs no other its samples. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *"})
package io.plenum.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
