/** The gateway's process: its way to the server, what it was configured to do, its identity, its command line. */
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
            "link :: wire",
            "link :: proto",
            "spool",
            "supervision",
            "buffer",
            "lease"
        })
package io.plenum.uplink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
