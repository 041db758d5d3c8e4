/** Equipment: how each piece is, what stands where in it, what it is fed by and what it feeds. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "twin",
            "alarm",
            "fault",
            "fault :: *",
            "recommendation",
            "recommendation :: *",
            "command",
            "work",
            "work :: photo",
            "access",
            "audit",
            "web",
            "uikit",
            "uikit :: picture"
        })
package io.plenum.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
