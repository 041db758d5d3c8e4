/** What-if: a change is tried on what was learned of the building before anybody makes it. The root is what other modules may ask. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "trend",
            "trend :: *",
            "energy",
            "energy :: *",
            "comfort",
            "regression",
            "recommendation",
            "recommendation :: *",
            "command",
            "command :: *",
            "assistant :: proposal",
            "access",
            "audit",
            "manual",
            "web",
            "uikit",
            "uikit :: empty",
            "web :: language",
            "chart",
            "job",
            "database"
        })
package io.plenum.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
