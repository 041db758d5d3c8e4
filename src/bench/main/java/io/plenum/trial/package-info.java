/** Experiments with the virtual building: what the server claims, set beside the building's own books. No part of the running server. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "emulator",
            "emulator :: house",
            "advice :: *",
            "energy",
            "energy :: *",
            "point",
            "point :: *",
            "site",
            "site :: *"
        })
package io.plenum.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
