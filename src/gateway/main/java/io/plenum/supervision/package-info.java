/**
 * Keeps the connections of a gateway open: opens each again with back-off, marks what falls silent, keeps its state, what its devices
 * said and how long they answered.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: alarm",
            "link :: command",
            "link :: history",
            "link :: present",
            "link :: schedule",
            "link :: serving",
            "link :: wire"
        })
package io.plenum.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
