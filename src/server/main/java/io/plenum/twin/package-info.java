/** The live twin: current values, and the feeds that follow them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "broadcast",
            "site",
            "site :: *",
            "trend",
            "trend :: *",
            "web",
            "web :: language",
            "access",
            "access :: kiosk",
            "uikit",
            "database",
            "search"
        })
package io.plenum.twin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
