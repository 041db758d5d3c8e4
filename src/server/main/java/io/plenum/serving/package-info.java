/** Plenum as a BACnet server: which points and figures workstations of the building may read, as which objects, and their values. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "gateway",
            "connector",
            "site",
            "twin",
            "alarm",
            "energy",
            "job",
            "access",
            "audit",
            "web",
            "uikit"
        })
package io.plenum.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
