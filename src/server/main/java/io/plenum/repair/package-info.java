/** Gaps of history: found where a device was not read, and filled from what its controller has recorded itself. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "gateway",
            "connector",
            "trend",
            "trend :: *",
            "audit",
            "web",
            "uikit",
            "access",
            "database"
        })
package io.plenum.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
