/** The handover report of a site: what commissioning has left open, what looks wrong, and what each missing point would unlock. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "twin",
            "trend",
            "commissioning",
            "connector",
            "link",
            "link :: *",
            "energy",
            "fault",
            "fault :: *",
            "recommendation",
            "recommendation :: *",
            "report",
            "access",
            "audit",
            "web",
            "uikit"
        })
package io.plenum.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
