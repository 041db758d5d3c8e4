/**
 * Store and forward: what a gateway reads goes to disk and to the server at once, and what the server has not acknowledged is sent
 * again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *", "link", "link :: wire", "link :: proto", "spool"})
package io.plenum.buffer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
