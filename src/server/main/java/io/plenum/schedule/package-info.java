/** Schedules and calendars that controllers hold themselves: read through their gateways, kept, and shown with what they do next. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "gateway",
            "connector",
            "command",
            "site",
            "audit",
            "web",
            "uikit",
            "access"
        })
package io.plenum.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
